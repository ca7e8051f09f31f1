"""就労資格証明書: the period of work."""

from applications.catalogue.rules.order import in_order
from messages.text import Text

work_in_order = in_order(
    "work_from", "work_to", Text("就労する期間(始期)", "Period of work (from)"), Text("就労する期間(終期)", "(to)")
)
