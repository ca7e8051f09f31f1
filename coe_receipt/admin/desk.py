"""The buttons on one certificate's page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest

from coe_receipt import changes, issuing
from coe_receipt.models import Certificate, State
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Button:
    """`right` is asked of the person, `states` of the certificate; `reason`: a text is asked for."""

    name: str
    label: Text
    right: str
    change: Callable[..., Certificate]
    states: frozenset[str]
    reason: bool = False


OPEN = frozenset({State.SENT, State.UNCLEAR, State.FAILED})
BUTTONS = {
    button.name: button
    for button in (
        Button("issue", Text("交付・送信", "Issue and send"), "issue", issuing.issue, frozenset({State.DRAFT})),
        Button(
            "confirm_arrival",
            Text("届いたことを確認した", "It has arrived"),
            "issue",
            changes.confirm_arrival,
            frozenset({State.UNCLEAR}),
        ),
        Button("send_again", Text("もう一度送る", "Send again"), "issue", changes.send_again, OPEN),
        Button(
            "end_links",
            Text("これまでのリンクを無効にする", "End the links sent so far"),
            "issue",
            changes.end_links,
            OPEN,
        ),
        Button("void", Text("取消", "Void"), "void", changes.void, frozenset(State) - {State.VOID}, reason=True),
    )
}


def offered(request: HttpRequest, certificate: Certificate, today: date) -> list[Button]:
    """What the certificate's state and the person's rights allow; only cancelling is left of one that ran out."""
    over = certificate.valid_until is not None and certificate.valid_until < today
    return [
        button
        for button in BUTTONS.values()
        if certificate.state in button.states
        and request.user.has_perm(f"coe_receipt.{button.right}_certificate")
        and (not over or button.name == "void")
    ]


def press(request: HttpRequest, button: Button, certificate: Certificate) -> Certificate:
    """Do it. Raises `Refusal` and `PermissionDenied` as the change does."""
    extra: dict[str, Any] = {"reason": request.POST.get("reason", "")} if button.reason else {}
    return button.change(actor=request.user, pk=certificate.pk, **extra)
