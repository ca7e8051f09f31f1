"""Where the bytes of files are: the default storage, sealed, under random names."""

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from cryptography.fernet import InvalidToken
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Model

from attachments.vault import seal_bytes, unseal_bytes

NAMES = {"stored_name": "sha256", "made_name": "made_sha256"}


class DamagedError(Exception):
    """The stored bytes are not the ones that were registered, or their key is gone."""


@contextmanager
def kept(content: bytes) -> Iterator[str]:
    """Store `content` sealed and give its name, which tells nothing; removed again when the block fails."""
    name = put_sealed(seal_bytes(content))
    try:
        yield name
    except BaseException:
        delete(name)
        raise


def put_sealed(sealed: bytes) -> str:
    """Store bytes that are sealed already under a new random name, and give it."""
    id = uuid.uuid4().hex
    return default_storage.save(f"{id[:2]}/{id}", ContentFile(sealed))


def get(name: str, sha256: str) -> bytes:
    """The bytes stored under `name`. Raises `DamagedError` when altered, `FileNotFoundError` when purged."""
    with default_storage.open(name) as file:
        sealed = file.read()
    try:
        content = unseal_bytes(sealed)
    except InvalidToken:
        raise DamagedError(name) from None
    if digest(content) != sha256:
        raise DamagedError(name)
    return content


def delete(name: str) -> None:
    """Remove the bytes; a name already gone is fine."""
    default_storage.delete(name)


def delete_after_commit(name: str) -> None:
    """Remove the bytes once the transaction is through: what is rolled back keeps them. "" is nothing."""
    if name:
        transaction.on_commit(partial(delete, name))


def columns(model: type[Model]) -> dict[str, str]:
    """The columns of `model` that name stored files, each with the column of their digest."""
    fields = {field.name for field in model._meta.get_fields()}
    return {name: digest for name, digest in NAMES.items() if name in fields}


def digest(content: bytes) -> str:
    """SHA-256, 64 hex digits."""
    return hashlib.sha256(content).hexdigest()
