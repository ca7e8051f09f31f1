"""The demo, and the records in it that addresses are filled in with."""

from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from applications.models import Application, Draft
from applications.states import State
from attachments.batch import beginning
from attachments.batch.models import Batch
from bulk_upload import uploads, work
from bulk_upload.models import BulkUpload
from coe_receipt import links
from coe_receipt.models import Certificate
from messages import clock
from messages.models import Notice
from tests.bulk_upload.files import csv_of, person
from tests.support import examples

AGENT, RECIPIENT, STAFF, NOBODY = "lawyer0001", "coeuser0001", "staff0001", ""


@dataclass(frozen=True)
class World:
    """What the demo holds; `upload` is a bulk file stored with one row in error, `waiting` one before its file."""

    draft: Draft
    entered: Application
    extension: Application
    filed: Application
    closed: Application
    wrong: Application
    upload: BulkUpload
    waiting: BulkUpload
    batch: Batch
    link: str
    notice: Notice


def make() -> World:
    """Enter the demo's data and two bulk files into the test's database."""
    call_command("seed_demo")
    agent = User.objects.get(authentication_id=AGENT)
    upload, waiting = _stored(agent), uploads.begin(agent, type="extension", status="N2")
    draft = Draft.objects.filter(owner=agent).earliest("created_at")
    draft.answers = examples.extension(clock.today())
    draft.save()
    own = Application.objects.filter(owner=agent, main=None).order_by("provisional_number")
    return World(
        draft=draft,
        entered=own.exclude(photos=None).get(state=State.ENTERED, type="coe"),
        extension=own.filter(state=State.ENTERED, type="extension")[0],
        filed=own.filter(state=State.SUBMITTED)[0],
        closed=own.filter(state=State.CLOSED)[0],
        wrong=own.filter(state=State.BULK_ERROR)[0],
        upload=upload,
        waiting=waiting,
        batch=beginning.begin(agent, "file", enumerate(own.filter(state=State.ENTERED), 1)),
        link=links.token(Certificate.objects.earliest("prepared_at")),
        notice=Notice.objects.earliest("pk"),
    )


def _stored(agent: User) -> BulkUpload:
    rows = [person(1), person(2) | {"sex": "7"}]
    upload = uploads.begin(agent, type="extension", status="N2")
    uploads.give_file(upload, SimpleUploadedFile("people.csv", csv_of(rows), content_type="text/csv"))
    upload.refresh_from_db()
    assert uploads.confirm(upload, consent=True, copy_kept=True) == []
    work.run(upload.pk)
    upload.refresh_from_db()
    return upload


def client_of(authentication_id: str) -> Client:
    client = Client()
    if authentication_id:
        client.force_login(
            User.objects.get(authentication_id=authentication_id), backend="django.contrib.auth.backends.ModelBackend"
        )
    return client
