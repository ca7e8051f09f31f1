"""Encryption of files at rest, with the keys of the personal data (`FIELD_KEYS`)."""

from functools import lru_cache

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


@lru_cache(maxsize=4)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def seal_bytes(plain: bytes) -> bytes:
    """Encrypt a whole file; the result is a third longer."""
    return _box(tuple(settings.FIELD_KEYS)).encrypt(plain)


def unseal_bytes(sealed: bytes) -> bytes:
    """What was sealed. Raises `cryptography.fernet.InvalidToken` when altered or the key is gone."""
    return _box(tuple(settings.FIELD_KEYS)).decrypt(sealed)
