"""Inside the installation (see `Installation.do`): what is worked on, and what became of it."""

from collections import Counter
from typing import Any

from django.db import connections

from accounts.models import User
from applications.models import Application
from attachments.demo import demo_photo
from attachments.models import Photo
from coe_receipt.models import Certificate
from messages.models import OutboxMail
from tests.applications import desk
from tests.coe_receipt import made
from tests.support import people


def agent(count: int, first: int) -> dict[str, Any]:
    """An agent and entered applications of as many people; a photo is all they need."""
    authentication_id = people.new_person("LAW")
    owner = User.objects.get(authentication_id=authentication_id)
    entered = [desk.entered(owner, residence_card_number=desk.card(first + number)) for number in range(count)]
    return {"id": authentication_id, "applications": [str(each.pk) for each in entered]}


def photo() -> str:
    """A photo that is accepted, in hexadecimal digits."""
    return demo_photo().content.hex()


def certificates(count: int) -> list[str]:
    """Issue certificates to as many recipients; the mails go out in the background."""
    staff = User.objects.get(authentication_id=people.new_person("STF"))
    recipients = [User.objects.get(authentication_id=people.new_person("CRC")) for _ in range(count)]
    return [str(made.issued(recipient, staff).pk) for recipient in recipients]


def found(applications: list[str], certificates: list[str]) -> dict[str, Any]:
    """States, numbers, photos read back, and mails of these."""
    connections.close_all()  # the database may have been another since the last call
    ours = Application.objects.filter(pk__in=applications)
    photos = Photo.objects.filter(application__in=ours, replaced_at=None)
    numbers = sorted(ours.exclude(receipt_number="").values_list("receipt_number", flat=True))
    return {
        "states": dict(Counter(ours.values_list("state", flat=True))),
        "numbers": numbers,
        "history": sorted(Counter(_filings(ours)).values()),
        "photos": sorted(str(each.application_id) for each in photos),
        "readable": sum(bool(each.content()) for each in photos),
        "mails": sorted(OutboxMail.objects.values_list("kind", "state", "message_id")),
        "certificates": dict(Counter(Certificate.objects.filter(pk__in=certificates).values_list("state", flat=True))),
    }


def _filings(ours: Any) -> list[str]:
    return [str(pk) for pk in ours.filter(history__event="filed").values_list("pk", flat=True)]
