"""Y: 技能実習."""

from applications.catalogue.families.step import activity_step
from applications.catalogue.families.y.organizations import ORGANIZATIONS
from applications.catalogue.families.y.training import TRAINING
from applications.catalogue.rules.career import jobs_in_order
from applications.catalogue.rules.order import in_order
from messages.text import Text

ACTIVITY = activity_step(
    *TRAINING,
    *ORGANIZATIONS,
    rules=(
        jobs_in_order,
        in_order(
            "training_from",
            "training_to",
            Text("技能実習期間(始期)", "Period of training: from"),
            Text("技能実習期間(終期)", "Period of training: to"),
        ),
        in_order(
            "temporary_return_from",
            "temporary_return_to",
            Text("一時帰国期間(始期)", "Temporary return: from"),
            Text("一時帰国期間(終期)", "Temporary return: to"),
        ),
        in_order(
            "supervisor_license_valid_from",
            "supervisor_license_valid_to",
            Text("許可の有効期間(始期)", "Validity of license: from"),
            Text("許可の有効期間(終期)", "Validity of license: to"),
        ),
    ),
)
