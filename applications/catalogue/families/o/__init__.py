"""O: 興行."""

from applications.catalogue.families.o.career import APPLICANT_CAREER
from applications.catalogue.families.o.contract import CONTRACT
from applications.catalogue.families.o.inviter import INVITER
from applications.catalogue.families.o.sites import PERFORMANCE_SITES
from applications.catalogue.families.step import activity_step
from applications.catalogue.rules.order import in_order, rows_in_order
from messages.text import Text

ACTIVITY = activity_step(
    *CONTRACT,
    INVITER,
    PERFORMANCE_SITES,
    APPLICANT_CAREER,
    rules=(
        rows_in_order(
            "performance_sites",
            "site_performance_from",
            "site_performance_to",
            Text("出演日程(始期)", "Performance period: from"),
            Text("出演日程(終期)", "Performance period: to"),
        ),
        in_order(
            "career_study_from",
            "career_study_to",
            Text("専攻した期間(始期)", "Period of study: from"),
            Text("専攻した期間(終期)", "Period of study: to"),
        ),
    ),
)
