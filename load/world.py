"""What the load test makes inside the installation (see `Installation.do`): people, and what they work on."""

from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password

from accounts.models import User
from applications.catalogue import forms
from attachments.demo import demo_document, demo_photo
from coe_receipt.links import token
from coe_receipt.sending import note
from messages import clock
from tests.applications import desk
from tests.applications.pages import inputs
from tests.bulk_upload.files import csv_of, person
from tests.coe_receipt import made
from tests.support import examples, people

BULK_ROWS = 20
_numbers = count(1)


def agents(count: int, first: int, filed: int) -> list[dict[str, Any]]:
    """Agents, each with so many filed applications."""
    return [{"id": _agent(first + number * filed, filed)} for number in range(count)]


def _agent(first: int, filed: int) -> str:
    owner = _person("LAW")
    for number in range(first, first + filed):
        desk.filed(owner, residence_card_number=desk.card(number))
    return str(owner.authentication_id)


def recipients(count: int, officer: str) -> list[dict[str, str]]:
    """Recipients, each with a certificate that was sent and the link of its mail."""
    staff = User.objects.get(authentication_id=officer)
    return [_recipient(staff) for _ in range(count)]


def _recipient(staff: User) -> dict[str, str]:
    recipient = _person("CRC")
    certificate = made.issued(recipient, staff)
    note(certificate.pk)
    return {"id": str(recipient.authentication_id), "link": f"/coe/receipt/{token(certificate)}/"}


def _person(category: str) -> User:
    """Somebody with a mail address and the demo's password, which is hashed once for all."""
    name = f"{category.lower()}{next(_numbers):08}"
    person = User.objects.create(authentication_id=name, category=category, name="TEST,LOAD", password=_hash())
    return made.give_mail(person)  # type: ignore[no-any-return]


@cache
def _hash() -> str:
    return make_password(people.PASSWORD)


def papers(photo: str, document: str, bulk: str) -> None:
    """Write the files that are uploaded to these paths."""
    for path, content in (
        (photo, demo_photo().content),
        (document, demo_document().content),
        (bulk, csv_of([person(number) for number in range(BULK_ROWS)])),
    ):
        Path(path).write_bytes(content)


def typed() -> dict[str, dict[str, str]]:
    """What an agent types on each page of the wizard for an extension, by page."""
    answers = examples.extension(clock.today())
    steps = forms.form("extension", "N2").steps[:-1]
    return {step.id: inputs(step, answers) for step in steps}
