"""What staff do with applications: as a button on one, or as an action on those ticked in the list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages as notes
from django.http import HttpRequest

from applications import lifecycle, numbers
from applications.admin import questions
from applications.models import Application
from applications.states import FILED, DocumentState, PhotoState, State
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text

TOLD = 20
"""Up to so many successes are told one by one, more of them as a number; failures are all told."""


@dataclass(frozen=True, slots=True)
class StaffAction:
    """`right` is the permission's first word; `states` are those in which the button is offered.

    `photo` and `documents`, where given, narrow that to states of these. With `confirms` a page asks once more;
    with `form` it asks for the parameters of `change` that the form's fields are named after.
    """

    name: str
    label: Text
    right: str
    change: Callable[..., Application]
    states: frozenset[str] = FILED
    confirms: Text | None = None
    form: type[forms.Form] | None = None
    photo: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()

    def fits(self, application: Application) -> bool:
        """Whether its button stands on the page of `application`."""
        return (
            application.state in self.states
            and (not self.photo or application.photo_state in self.photo)
            and (not self.documents or application.document_state in self.documents)
        )


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
            "check_photo",
            Text("写真確認", "Photo seen"),
            "examine",
            lifecycle.check_photo,
            photo=frozenset({PhotoState.REGISTERED}),
        ),
        StaffAction(
            "approve_photo",
            Text("写真承認", "Accept the photo"),
            "examine",
            lifecycle.approve_photo,
            photo=frozenset({PhotoState.CHECKED}),
        ),
        StaffAction(
            "take_over_documents",
            Text("資料連携済", "Documents taken over"),
            "examine",
            lifecycle.take_over_documents,
            documents=frozenset({DocumentState.REGISTERED, DocumentState.REPLACED}),
        ),
        StaffAction(
            "request_supplement",
            Text("追完依頼", "Ask for a supplement"),
            "examine",
            lifecycle.request_supplement,
            confirms=Text(
                "顔写真又は資料の提出を依頼します。利用者にメールが届きます。",
                "A photo or documents will be asked for; the owner gets a mail.",
            ),
            form=questions.Request,
        ),
        StaffAction(
            "close_supplement",
            Text("追完依頼の取消", "Close the request for a supplement"),
            "examine",
            lifecycle.close_supplement,
            confirms=Text(
                "提出されていない追完の依頼を取り消します。以後は提出できません。",
                "The unanswered request will be closed; nothing can be supplied any more.",
            ),
            form=questions.Kind,
        ),
        StaffAction(
            "assign",
            Text("担当割当て", "Assign"),
            "assign",
            lifecycle.assign,
            confirms=Text("担当を決めます。", "Who works on it."),
            form=questions.Assignment,
        ),
        StaffAction(
            "register_result",
            Text("結果登録", "Register the result"),
            "decide",
            lifecycle.register_result,
            frozenset({State.EXAMINATION}),
            confirms=Text("選んだ結果を登録します。", "The result chosen will be registered."),
            form=questions.Result,
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
            confirms=Text(
                "取下げを登録し、手続を完了します。元に戻せません。",
                "The withdrawal will be registered and the procedure completed for good.",
            ),
        ),
    )
}


def offered(request: HttpRequest, application: Application) -> list[StaffAction]:
    """The buttons of one application: what its state and the person's rights allow."""
    waiting = PhotoState.REQUESTED in (application.photo_state, application.document_state)
    return [
        action
        for action in ACTIONS.values()
        if action.fits(application) and may(request, action) and (waiting or action.name != "close_supplement")
    ]


def may(request: HttpRequest, action: StaffAction) -> bool:
    return request.user.has_perm(f"applications.{action.right}_application")


def run(request: HttpRequest, action: StaffAction, pks: Iterable[UUID], parameters: dict[str, Any]) -> None:
    """Do it to each, each in its own transaction, and say for each how it went."""
    done = []
    for pk in pks:
        try:
            application = action.change(actor=request.user, pk=pk, **parameters)
        except Refusal as refusal:
            notes.error(request, f"{_name(pk)}：{line(refusal)}")
        else:
            done.append(numbers.shown_receipt_number(application))
    if len(done) > TOLD:
        notes.success(request, f"{action.label}：{len(done)}{Text('件', ' done')}")
    else:
        for number in done:
            notes.success(request, f"{number}：{action.label}")


def _name(pk: UUID) -> str:
    application = Application.objects.filter(pk=pk).defer("answers").first()
    return numbers.shown_receipt_number(application) if application else str(pk)
