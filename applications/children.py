"""同時申請: the simultaneous applications of one application, as every page, copy and mail names them."""

from dataclasses import dataclass, replace

from applications import labels, numbers
from applications.models import Application
from applications.presentation import ShownStep
from applications.shown import shown
from messages.text import Text

SIMULTANEOUS = Text("同時申請", "Simultaneous application")


@dataclass(frozen=True, slots=True)
class Child:
    """`number` is the receipt number, or before it is given the provisional one with its branch."""

    application: Application
    type: Text
    number: str

    def __str__(self) -> str:
        return f"{self.type} {self.number}"

    @property
    def steps(self) -> list[ShownStep]:
        """Its answers; ids and labels tell them from those of the main application."""
        heading = f"{SIMULTANEOUS}：{self.type}"
        own = shown(self.application)
        return [
            replace(step, id=f"{self.application.branch}-{step.id}", label=f"{heading}　{step.label}") for step in own
        ]


def children(application: Application) -> list[Child]:
    """In the order of their branches; none for an application without."""
    found = application.simultaneous.select_related("sensitive").order_by("branch")
    return [Child(each, labels.type_label(each.type), number(each)) for each in found]


def number(child: Application) -> str:
    return child.receipt_number or numbers.shown_provisional_number(child)
