"""What decides which parts of the form apply."""

from applications.catalogue.conditions import Condition, Is
from applications.catalogue.model import By

FIRST_KIND: By[Condition | None] = By(
    Is("current_status", "T71"), coe=Is("purpose_of_entry", "V1"), change=Is("desired_status", "T71")
)
SECOND_KIND: By[Condition | None] = By(
    Is("current_status", "T72"), coe=Is("purpose_of_entry", "V2"), change=Is("desired_status", "T72")
)
BY_ITSELF = Is("support_entrusted", "0")
"""The organization carries out the support plan itself, at least in part."""
BY_ANOTHER = Is("support_entrusted", "1")
"""A registered support organization carries out all of it."""
