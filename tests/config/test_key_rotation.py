"""The keys are changed by command, and nothing stays behind under the old one."""

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db.models import TextField

from accounts.models import Contact
from attachments import demo, register
from attachments.models import Photo
from config.key_rotation import sealed_columns
from messages.models import OutboxMail
from tests.applications import desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(agent):
    application = desk.entered(agent)
    register.register(actor=agent, pk=application.pk, version=application.version, photo=demo.demo_photo())
    return Photo.objects.get()


@pytest.fixture
def contact(agent):
    contact, _ = Contact.objects.get_or_create(user=agent)
    contact.data = {"email": "agent@example.jp"}
    contact.save()
    return contact


def new_key(settings):
    settings.FIELD_KEYS = [Fernet.generate_key().decode(), *settings.FIELD_KEYS]


def drop_old_keys(settings):
    settings.FIELD_KEYS = settings.FIELD_KEYS[:1]


def test_values_and_files_are_read_with_the_new_key_alone(photo, contact, settings):
    before, name = photo.content(), photo.stored_name
    new_key(settings)
    call_command("rotate_keys")
    drop_old_keys(settings)
    photo.refresh_from_db()
    contact.refresh_from_db()
    assert photo.content() == before
    assert contact.data == {"email": "agent@example.jp"}
    assert not default_storage.exists(name)


def test_without_the_command_the_old_key_is_needed(contact, settings):
    new_key(settings)
    drop_old_keys(settings)
    with pytest.raises(InvalidToken):
        _ = contact.data


def test_a_second_run_has_nothing_to_do(photo, contact, settings, capsys):
    new_key(settings)
    call_command("rotate_keys")
    capsys.readouterr()
    call_command("rotate_keys")
    assert "sealed anew: 0 values, 0 files" in capsys.readouterr().out


def test_what_no_key_opens_is_named_and_the_rest_done(contact, settings, capsys):
    other = OutboxMail.objects.create(
        kind="test", subject="", sealed_body=Fernet(Fernet.generate_key()).encrypt(b"1").decode()
    )
    new_key(settings)
    with pytest.raises(CommandError, match="keep every key"):
        call_command("rotate_keys")
    assert f"notifications.outboxmail {other.pk}" in capsys.readouterr().err
    drop_old_keys(settings)
    contact.refresh_from_db()
    assert contact.data


def test_every_sealed_column_of_the_system_is_known():
    found = {f"{model._meta.label}.{field.name}" for model in apps.get_models() for field in sealed_columns(model)}
    assert {
        "applications.SensitiveAnswers.sealed",
        "accounts.Contact.sealed",
        "notifications.OutboxMail.sealed_body",
    } <= found
    named = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.local_concrete_fields
        if "seal" in field.name and isinstance(field, TextField)
    }
    assert named == found
