"""Certificates inside the installation (see `Installation.do`)."""

from typing import Any

from accounts.models import User
from coe_receipt import changes
from coe_receipt.models import Certificate
from messages.models import OutboxMail, PeriodicRun
from messages.periodic import run_due
from tests.coe_receipt import made

RECIPIENT, OFFICER = "coeuser0001", "staff0001"


def issue() -> str:
    """Prepare and issue a certificate for a case of the counter; its number."""
    people = {each.authentication_id: each for each in User.objects.filter(authentication_id__in=[RECIPIENT, OFFICER])}
    return str(made.issued(people[RECIPIENT], people[OFFICER]).number)


def look(number: str) -> dict[str, Any]:
    """State of the certificate and of its mail."""
    certificate = Certificate.objects.select_related("mail").get(number=number)
    mail = certificate.mail
    return {"state": certificate.state, "mail": mail.state if mail else "", "attempts": mail.attempts if mail else 0}


def tick() -> None:
    """One round of every periodic job in this process, as cron runs `manage.py tick`."""
    PeriodicRun.objects.update(next_run="2020-01-01T00:00Z")
    run_due()


def all_is_sent() -> bool:
    """After one more round: whether no mail of the demo waits any more."""
    tick()
    return not OutboxMail.objects.filter(state=OutboxMail.State.WAITING).exists()


def send_again(number: str) -> None:
    """Staff press 「もう一度送る」."""
    certificate = Certificate.objects.get(number=number)
    changes.send_again(actor=User.objects.get(authentication_id=OFFICER), pk=certificate.pk)
