"""Q: 研修 (not offered as a change of status)."""

from applications.catalogue.families.q.accepting import ACCEPTING
from applications.catalogue.families.q.applicant import APPLICANT
from applications.catalogue.families.q.arranging import ARRANGING
from applications.catalogue.families.q.criterion import CRITERION
from applications.catalogue.families.q.facilities import FACILITIES
from applications.catalogue.families.q.training import TRAINING_PART
from applications.catalogue.families.step import activity_step
from applications.catalogue.rules.career import jobs_in_order
from applications.catalogue.rules.order import in_order
from messages.text import Text

ACTIVITY = activity_step(
    *APPLICANT,
    ACCEPTING,
    *TRAINING_PART,
    *ARRANGING,
    *CRITERION,
    FACILITIES,
    rules=(
        jobs_in_order,
        in_order(
            "training_from",
            "training_to",
            Text("研修期間(始期)", "Period of training: from"),
            Text("研修期間(終期)", "Period of training: to"),
        ),
        in_order(
            "prior_training_from",
            "prior_training_to",
            Text("実施期間(始期)", "Period: from"),
            Text("実施期間(終期)", "Period: to"),
        ),
    ),
)
