"""Everything sealed with an older key is sealed anew with the first of FIELD_KEYS, while people work.

A sealed column is a text column named `sealed` or `sealed_…`; a sealed file is one that a column of `store.columns`
names. Whoever changes a row meanwhile wins: what they wrote is sealed with the first key already.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import Model, TextField

from attachments import store
from messages.crypto import box


@dataclass(slots=True)
class Rotated:
    """How much was sealed anew, and what no key opens: `accounts.contact 12`."""

    values: int
    files: int
    unreadable: list[str]


def rotate() -> Rotated:
    """Seal everything anew that the first key does not open. Safe to end and begin again at any moment."""
    done = Rotated(0, 0, [])
    left_behind: list[str] = []
    for model in apps.get_models():
        for field in sealed_columns(model):
            _values(model, field.attname, done)
        for column in store.columns(model):
            left_behind += _files(model, column, done)
    for name in left_behind:
        store.delete(name)
    return done


def sealed_columns(model: type[Model]) -> Iterator["TextField[str, str]"]:
    """The columns of `model` whose text is sealed."""
    for field in model._meta.local_concrete_fields:
        if isinstance(field, TextField) and (field.name == "sealed" or field.name.startswith("sealed_")):
            yield field


def _values(model: type[Model], column: str, done: Rotated) -> None:
    rows = model._default_manager.exclude(**{column: ""}).values_list("pk", column)
    for pk, sealed in rows.iterator(chunk_size=200):
        try:
            anew = _anew(sealed.encode())
        except InvalidToken:
            done.unreadable.append(f"{model._meta.label_lower} {pk}")
            continue
        if anew:
            same = model._default_manager.filter(pk=pk, **{column: sealed})
            done.values += same.update(**{column: anew.decode()})


def _files(model: type[Model], column: str, done: Rotated) -> Iterator[str]:
    """Store them under new names; yields the names nothing points to any more."""
    rows = model._default_manager.exclude(**{column: ""}).values_list("pk", column)
    for pk, name in rows.iterator(chunk_size=200):
        try:
            with default_storage.open(name) as file:
                anew = _anew(file.read())
        except (InvalidToken, FileNotFoundError):
            done.unreadable.append(f"{model._meta.label_lower} {pk}")
            continue
        if anew:
            new = store.put_sealed(anew)
            moved = model._default_manager.filter(pk=pk, **{column: name}).update(**{column: new})
            done.files += moved
            yield name if moved else new


def _anew(sealed: bytes) -> bytes | None:
    """Sealed with the first key, None when it is already. Raises `InvalidToken` when no key opens it."""
    try:
        Fernet(settings.FIELD_KEYS[0]).decrypt(sealed)
    except InvalidToken:
        return box().rotate(sealed)
    return None
