"""Encryption of personal data at rest, and keyed hashes to compare it without reading it.

Keys come from the settings: `FIELD_KEYS` (Fernet keys, the first encrypts, all decrypt) and `HASH_KEY`.
"""

import hashlib
import hmac
import json
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def box() -> MultiFernet:
    """What seals with the first of `FIELD_KEYS` and opens with each of them."""
    return _box(tuple(settings.FIELD_KEYS))


@lru_cache(maxsize=4)
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def seal(value: Any) -> str:
    """Encrypt any JSON value into text; raises `TypeError` for values JSON cannot hold."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return box().encrypt(plain).decode()


def unseal(sealed: str) -> Any:
    """What was sealed; None for "". Raises `cryptography.fernet.InvalidToken` when altered or the key is gone."""
    return json.loads(box().decrypt(sealed.encode())) if sealed else None


def keyed_hash(purpose: str, value: str) -> str:
    """A hash for equality only, 64 hex digits; equal values of different purposes differ; "" for ""."""
    if not value:
        return ""
    return hmac.new(settings.HASH_KEY.encode(), f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()
