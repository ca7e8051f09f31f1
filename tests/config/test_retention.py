"""Records go when their time is over, not a day before, and leave nothing of the person behind."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.core import mail
from django.core.files.storage import default_storage
from django.urls import reverse

from accounts.models import Contact
from applications import lifecycle, retention
from applications.models import Application, HistoryEntry
from applications.states import Outcome
from attachments import demo, register
from attachments.models import Document, Photo
from attachments.retention import remove_old_files
from messages import clock
from tests.applications import desk

pytestmark = pytest.mark.django_db
NAME = "GONE,FOREVER"


@pytest.fixture
def completed(agent, staff):
    """A completed application with a photo and a document."""
    Contact.objects.update_or_create(user=agent, defaults={"sealed": ""})
    agent.contact.data = {"email": "agent@example.jp"}
    agent.contact.save()
    application = desk.entered(agent, name=NAME)
    register.register(actor=agent, pk=application.pk, version=None, photo=demo.demo_photo())
    held = register.hold_document(actor=agent, pk=application.pk, version=None, document=demo.demo_document())
    register.confirm_document(actor=agent, pk=held.application_id)
    lifecycle.file(actor=agent, pk=application.pk)
    lifecycle.begin_examination(actor=staff, pk=application.pk)
    lifecycle.register_result(actor=staff, pk=application.pk, outcome=Outcome.GRANTED)
    return lifecycle.complete(actor=staff, pk=application.pk)


def after(**delta):
    return time_machine.travel(clock.now() + timedelta(**delta), tick=False)


def everything():
    """All rows of all tables as one text."""
    return json.dumps([list(model._default_manager.values()) for model in apps.get_models()], default=str)


def test_files_go_ninety_days_after_completion(completed, agent_client):
    names = [each.stored_name for kind in (Photo, Document) for each in kind.objects.all()]
    with after(days=89):
        assert remove_old_files() == 0
    with after(days=91):
        assert remove_old_files() == 1
        assert remove_old_files() == 0
    assert not Photo.objects.exists() and not Document.objects.exists()
    assert len(names) == 2


@pytest.mark.django_db(transaction=True)
def test_their_bytes_go_too(completed):
    names = [each.stored_name for kind in (Photo, Document) for each in kind.objects.all()]
    with after(days=91):
        remove_old_files()
    assert names and not [name for name in names if default_storage.exists(name)]


def test_the_owner_reads_why_the_photo_is_gone(completed, agent_client):
    with after(days=91):
        remove_old_files()
    page = agent_client.get(reverse("application-detail", args=[completed.pk])).content.decode()
    assert "保存期間が過ぎた写真と資料を削除しました。" in page


def test_nothing_goes_before_its_owner_was_told(completed, django_capture_on_commit_callbacks):
    with after(days=365 * 6):
        assert retention.remove_old() == 0
        with django_capture_on_commit_callbacks(execute=True):
            assert retention.tell_what_will_go() == 1
        assert retention.tell_what_will_go() == 0
        assert retention.remove_old() == 0
    (told,) = mail.outbox[-1:]
    assert (told.to, completed.receipt_number in told.body) == (["agent@example.jp"], True)
    assert NAME not in told.body


def test_after_five_years_and_the_notice_nothing_of_the_person_is_left(completed):
    sealed = completed.sensitive.sealed
    assert completed.applicant_name == NAME
    assert NAME in everything() and sealed in everything()
    with after(days=365 * 5 - 10):
        assert retention.tell_what_will_go() == 1
        assert retention.remove_old() == 0
    with after(days=365 * 5 + 32):
        assert retention.remove_old() == 1
    left = everything()
    assert not Application.objects.filter(pk=completed.pk).exists()
    assert NAME not in left and sealed not in left
    assert HistoryEntry.objects.filter(application_id=completed.pk, event="expired").exists()


def test_what_is_pending_stays_for_ever(agent):
    filed = desk.filed(agent)
    with after(days=365 * 20):
        retention.tell_what_will_go()
        retention.remove_old()
        remove_old_files()
    assert Application.objects.filter(pk=filed.pk).exists()
