"""Encryption of files at rest, with the keys of the personal data (`FIELD_KEYS`)."""

from messages.crypto import box


def seal_bytes(plain: bytes) -> bytes:
    """Encrypt a whole file; the result is a third longer."""
    return box().encrypt(plain)


def unseal_bytes(sealed: bytes) -> bytes:
    """What was sealed. Raises `cryptography.fernet.InvalidToken` when altered or the key is gone."""
    return box().decrypt(sealed)
