"""The demo's photo and PDF."""

from typing import Any

from applications import lifecycle
from applications.models import Application
from applications.states import DocumentState, PhotoState
from attachments.demo import seed_demo
from attachments.models import Document, Photo
from tests.applications import desk


def test_the_first_waiting_application_gets_both_once(agent: Any) -> None:
    first = desk.entered(agent)
    desk.entered(agent, name="ANOTHER,ONE", residence_card_number=desk.card(2))
    for _ in range(2):
        seed_demo()
    assert (Photo.objects.get().application, Document.objects.get().application) == (first, first)
    first.refresh_from_db()
    assert (first.photo_state, first.document_state) == (PhotoState.REGISTERED, DocumentState.REGISTERED)
    assert Photo.objects.get().advice == [] and Document.objects.get().pages == 2


def test_applications_that_say_they_have_files_get_them(agent: Any) -> None:
    application = desk.with_photo(desk.entered(agent))
    lifecycle.documents_registered(actor=agent, pk=application.pk)
    before = Application.objects.get(pk=application.pk).version
    for _ in range(2):
        seed_demo()
    assert Photo.objects.get().content() and Document.objects.get().registered_at
    assert Application.objects.get(pk=application.pk).version == before
