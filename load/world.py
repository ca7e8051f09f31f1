"""What the load test makes inside the installation (see `Installation.do`): people, and what they work on."""

from pathlib import Path
from typing import Any

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

FILED, BULK_ROWS = 5, 20


def agents(count: int, first: int) -> list[dict[str, Any]]:
    """Agents, each with a few filed applications."""
    return [{"id": _agent(first + number * FILED)} for number in range(count)]


def _agent(first: int) -> str:
    authentication_id = people.new_person("LAW")
    owner = User.objects.get(authentication_id=authentication_id)
    for number in range(first, first + FILED):
        desk.filed(owner, residence_card_number=desk.card(number))
    return authentication_id


def recipients(count: int, officer: str) -> list[dict[str, str]]:
    """Recipients, each with a certificate that was sent and the link of its mail."""
    staff = User.objects.get(authentication_id=officer)
    return [_recipient(staff) for _ in range(count)]


def _recipient(staff: User) -> dict[str, str]:
    authentication_id = people.new_person("CRC")
    certificate = made.issued(User.objects.get(authentication_id=authentication_id), staff)
    note(certificate.pk)
    return {"id": authentication_id, "link": f"/coe/receipt/{token(certificate)}/"}


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
