"""Certificates for tests: made by the functions that make real ones."""

from typing import Any

from accounts.models import Contact
from applications import lifecycle
from applications.models import Application
from applications.states import Outcome
from coe_receipt import issuing, jobs, preparing
from coe_receipt.models import Certificate
from messages.models import OutboxMail
from messages.periodic import jobs as periodic_jobs
from tests.applications import desk

DATA = {
    "name": "MIHON,HANAKO",
    "sex": "2",
    "birth_date": "19950714",
    "nationality": "140",
    "status": "N2",
    "period": "3Y",
}


def give_mail(user: Any, email: str = "") -> Any:
    contact = Contact(user=user)
    contact.data = {"email": email or f"{user.authentication_id}@example.jp"}
    contact.save()
    return user


def granted(owner: Any, staff: Any, **given: Any) -> Application:
    """An online application for a certificate, granted and waiting for the issue, to be received by mail."""
    application = desk.filed(owner, "coe", "N2", receipt_method="03", **given)
    lifecycle.begin_examination(actor=staff, pk=application.pk)
    return lifecycle.register_result(actor=staff, pk=application.pk, outcome=Outcome.GRANTED)


def prepared(addressee: Any, staff: Any, **given: Any) -> Certificate:
    """A certificate for an application made at the counter."""
    return preparing.prepare_counter(actor=staff, addressee=addressee, office="札", data={**DATA, **given})


def issued(addressee: Any, staff: Any, **given: Any) -> Certificate:
    return issuing.issue(actor=staff, pk=prepared(addressee, staff, **given).pk)


def sent(addressee: Any, staff: Any, **given: Any) -> Certificate:
    """Issued, and the mail has gone out by the periodic job alone (no worker was woken)."""
    pk = issued(addressee, staff, **given).pk
    work()
    return again(pk)


def work() -> None:
    """One round of the periodic jobs that send and note."""
    periodic_jobs()["messages.send-waiting-mails"].run()
    jobs.settle()


def again(pk: Any) -> Certificate:
    return Certificate.objects.get(pk=pk)


def mails(kind: str = "certificate_issued") -> list[OutboxMail]:
    return list(OutboxMail.objects.filter(kind=kind).order_by("pk"))
