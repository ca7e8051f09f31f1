"""身分事項2 (STEP2-2): what depends on the type of application, the representative, the agent, the confirmation."""

from functools import cache

from applications.catalogue.common.certificate import CERTIFIED
from applications.catalogue.common.current import current_status
from applications.catalogue.common.entry import DEPARTURES, EARLIER_ENTRIES, planned_entry
from applications.catalogue.common.guarantor import GUARANTOR
from applications.catalogue.common.intent import INTENT
from applications.catalogue.common.other_activity import OTHER_ACTIVITY
from applications.catalogue.common.record import CRIMINAL_RECORD
from applications.catalogue.common.reentry import REENTRY
from applications.catalogue.common.wish import ACQUISITION_REASON, wish
from applications.catalogue.model import Rule, Step, Type
from applications.catalogue.rules import certificate, entry, guarantor, periods, reentry
from applications.catalogue.rules.representative import representative_complete, representative_reachable
from applications.catalogue.shared.agent import AGENT
from applications.catalogue.shared.representative import REPRESENTATIVE

RULES: dict[Type, tuple[Rule, ...]] = {
    Type.COE: (entry.past_entry_in_order, entry.denied_at_most_count, entry.some_length_of_stay),
    Type.CHANGE: (periods.until_day_before_expiry,),
    Type.EXTENSION: (periods.within_three_months, periods.until_day_before_expiry),
    Type.ACQUISITION: (periods.acquisition_in_time, guarantor.reachable),
    Type.CERTIFICATE: (certificate.work_in_order,),
    Type.REENTRY: (
        reentry.return_after_departure,
        reentry.reason_without_passport,
    ),
    Type.ACTIVITY: (),
}


@cache
def identity2(type: Type, statuses: str = "") -> Step:
    """STEP2-2 of an application type; `statuses` is the list of what the form is for: purposes of entry (COE), desired
    statuses (change) or present ones (extension).
    """
    sections = (
        current_status(type, statuses),
        planned_entry(statuses),
        EARLIER_ENTRIES,
        ACQUISITION_REASON,
        wish(type, statuses),
        CRIMINAL_RECORD,
        DEPARTURES,
        GUARANTOR,
        CERTIFIED,
        *REENTRY,
        *OTHER_ACTIVITY,
        REPRESENTATIVE,
        AGENT,
        INTENT,
    )
    return Step(
        id="identity2",
        ja="身分事項2",
        en="Identity 2",
        sections=sections,
        rules=(*RULES[type], representative_complete, representative_reachable),
    )
