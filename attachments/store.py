"""Where the bytes of files are: the default storage, sealed, under random names."""

import hashlib
import uuid

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from attachments.vault import seal_bytes, unseal_bytes


class Damaged(Exception):
    """The stored bytes are not the ones that were registered."""


def put(content: bytes) -> str:
    """Store `content` sealed and return its name, which tells nothing about owner, application or kind."""
    name = uuid.uuid4().hex
    return default_storage.save(f"{name[:2]}/{name}", ContentFile(seal_bytes(content)))


def get(name: str, sha256: str) -> bytes:
    """The bytes stored under `name`. Raises `Damaged` when their hash differs, `FileNotFoundError` when purged."""
    with default_storage.open(name) as file:
        content = unseal_bytes(file.read())
    if digest(content) != sha256:
        raise Damaged(name)
    return content


def delete(name: str) -> None:
    default_storage.delete(name)


def digest(content: bytes) -> str:
    """SHA-256, 64 hex digits."""
    return hashlib.sha256(content).hexdigest()
