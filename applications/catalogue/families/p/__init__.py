"""P: 留学."""

from applications.catalogue.families.p.applicant import APPLICANT
from applications.catalogue.families.p.enrollment import ENROLLMENT
from applications.catalogue.families.p.expenses import EXPENSES
from applications.catalogue.families.p.japanese import JAPANESE
from applications.catalogue.families.p.life import LIFE
from applications.catalogue.families.p.records import RECORDS
from applications.catalogue.families.p.research import RESEARCH
from applications.catalogue.families.p.school import SCHOOL
from applications.catalogue.families.p.supporters import SUPPORTER
from applications.catalogue.families.step import activity_step
from applications.catalogue.rules.career import history_in_order, history_named
from applications.catalogue.rules.contact import phone_or_mobile
from applications.catalogue.rules.order import in_order
from messages.text import Text

ACTIVITY = activity_step(
    *APPLICANT,
    *JAPANESE,
    *EXPENSES,
    SUPPORTER,
    *LIFE,
    SCHOOL,
    ENROLLMENT,
    *RECORDS,
    *RESEARCH,
    rules=(
        history_named,
        history_in_order,
        in_order(
            "japanese_school_from",
            "japanese_school_to",
            Text("期間(始期)", "Period: from"),
            Text("期間(終期)", "Period: to"),
        ),
        in_order(
            "japanese_history_from",
            "japanese_history_to",
            Text("期間(始期)", "Period: from"),
            Text("期間(終期)", "Period: to"),
        ),
        phone_or_mobile("guardian_phone", "guardian_mobile", unless_empty=("guardian_name",)),
    ),
)
