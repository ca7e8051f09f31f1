"""What staff do with applications: as a button on one, or as an action on those ticked in the list."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages as notes
from django.http import HttpRequest

from applications import lifecycle, numbers
from applications.labels import OUTCOMES
from applications.lifecycle.examination import DECIDED, FILED
from applications.models import Application
from applications.states import State
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text


@dataclass(frozen=True, slots=True)
class StaffAction:
    """`right` is the permission's first word; `states` are those in which the button is offered.

    With `confirms` a page asks once more; with `choice` it offers `options` for the parameter of that name.
    """

    name: str
    label: Text
    right: str
    change: Callable[..., Application]
    states: frozenset[str]
    confirms: Text | None = None
    choice: str = ""
    options: Mapping[str, Text] | None = None


ACTIONS = {
    action.name: action
    for action in (
        StaffAction(
            "begin_examination",
            Text("審査開始", "Begin the examination"),
            "examine",
            lifecycle.begin_examination,
            frozenset({State.SUBMITTED}),
        ),
        StaffAction(
            "register_result",
            Text("結果登録", "Register the result"),
            "decide",
            lifecycle.register_result,
            frozenset({State.EXAMINATION}),
            confirms=Text("選んだ結果を登録します。", "The result chosen will be registered."),
            choice="outcome",
            options={outcome: OUTCOMES[outcome] for outcome in DECIDED},
        ),
        StaffAction(
            "complete",
            Text("完了", "Complete"),
            "complete",
            lifecycle.complete,
            frozenset({State.EXAMINATION, State.ISSUANCE}),
            confirms=Text("手続を完了します。元に戻せません。", "The procedure will be completed for good."),
        ),
        StaffAction(
            "withdraw",
            Text("取下げ登録", "Register a withdrawal"),
            "decide",
            lifecycle.withdraw,
            FILED,
            confirms=Text(
                "窓口での取下げを登録し、手続を完了します。元に戻せません。",
                "The withdrawal made at the counter will be registered and the procedure completed for good.",
            ),
        ),
    )
}


def offered(request: HttpRequest, application: Application) -> list[StaffAction]:
    """The buttons of one application: what its state and the person's rights allow."""
    return [action for action in ACTIONS.values() if application.state in action.states and may(request, action)]


def may(request: HttpRequest, action: StaffAction) -> bool:
    return request.user.has_perm(f"applications.{action.right}_application")


def run(request: HttpRequest, action: StaffAction, pks: Iterable[UUID], **choice: str) -> None:
    """Do it to each, each in its own transaction, and say for each how it went."""
    for pk in pks:
        try:
            application = action.change(actor=request.user, pk=pk, **choice)
        except Refusal as refusal:
            notes.error(request, f"{_name(pk)}：{line(refusal)}")
        else:
            notes.success(request, f"{numbers.shown_receipt_number(application)}：{action.label}")


def _name(pk: UUID) -> str:
    application = Application.objects.filter(pk=pk).defer("answers").first()
    return numbers.shown_receipt_number(application) if application else str(pk)
