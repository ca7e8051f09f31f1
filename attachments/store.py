"""Where the bytes of files are: the default storage, sealed, under random names."""

import hashlib
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from cryptography.fernet import InvalidToken
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from attachments.vault import seal_bytes, unseal_bytes


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


def digest(content: bytes) -> str:
    """SHA-256, 64 hex digits."""
    return hashlib.sha256(content).hexdigest()
