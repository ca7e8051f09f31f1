"""What the benchmark of certificates does inside the installation (see `Installation.do`)."""

import time
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.test import Client

from accounts.models import User
from coe_receipt import issuing, links, sending
from coe_receipt.models import Certificate, State
from messages import outbox
from messages.models import OutboxMail
from messages.text import Text
from tests.coe_receipt import made

OK = 200
RECIPIENT, OFFICER = "coeuser0001", "staff0001"


def address_of_one() -> str:
    """The public check page's address for a certificate that was sent."""
    certificate = made.issued(_person(RECIPIENT), _person(OFFICER))
    sending.attempt(certificate.pk)
    return links.check_address(str(certificate.number)).removeprefix(settings.SITE_URL)


def check(address: str) -> int:
    """Ask the whole system, middleware and page, without a socket; the status."""
    answer = _browser().get(address)
    if answer.status_code != OK or "有効" not in answer.content.decode():
        raise RuntimeError(f"the check page said {answer.status_code}")
    return OK


def check_cpu(address: str) -> float:
    """Milliseconds of processor time one question takes, whatever else the machine does."""
    check(address)
    started = time.process_time()
    for _ in range(50):
        check(address)
    return (time.process_time() - started) / 50 * 1000


def wait_for_the_worker() -> None:
    """Until a worker has run what waited in the queue, and a job of ours."""
    with transaction.atomic():
        mail = outbox.enqueue(kind="bench", to="bench@example.jp", subject=Text("あ", "a"), body=Text("あ", "a"))
    while OutboxMail.objects.get(pk=mail.pk).state != OutboxMail.State.SENT:
        time.sleep(0.1)


def prepare(count: int) -> None:
    """`count` certificates that wait for their issue, for one addressee; drafts of before go."""
    addressee, officer = _person(RECIPIENT), _person(OFFICER)
    Certificate.objects.filter(state=State.DRAFT, events=None).delete()
    one = Certificate(addressee=addressee, office="札", prepared_by=officer)
    one.data = made.DATA
    Certificate.objects.bulk_create(
        Certificate(addressee=addressee, office="札", sealed=one.sealed, prepared_by=officer) for _ in range(count)
    )


def issue() -> int:
    """Issue all that wait in one action; the batch."""
    drafts = Certificate.objects.filter(state=State.DRAFT).values_list("pk", flat=True)
    return issuing.issue_many(actor=_person(OFFICER), pks=list(drafts)).pk


def issue_cpu(count: int) -> float:
    """Milliseconds of processor time of our process for `count` in one action."""
    prepare(count)
    started = time.process_time()
    issue()
    return (time.process_time() - started) * 1000


def done(batch: int) -> int:
    """How many of the batch do not wait to be sent any more."""
    return Certificate.objects.filter(batch=batch).exclude(state=State.QUEUED).count()


@lru_cache
def _browser() -> Client:
    """One for all: a new one would set the middleware up anew."""
    return Client(headers={"host": urlsplit(settings.SITE_URL).netloc})


def _person(authentication_id: str) -> User:
    return User.objects.get(authentication_id=authentication_id)
