"""The demo's cards: their keys are made on the spot and lie in the data folder, outside the repository."""

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from django.conf import settings

from accounts.mynumber import software_cards
from accounts.mynumber.particulars import Particulars
from accounts.mynumber.software_cards import SoftwareAuthority, SoftwareCard, new_key
from accounts.mynumber.verification import Use

STREET = "見本町１－１－１"
_HOME = f"東京都千代田区{STREET}"
PEOPLE = {
    "mei": Particulars("ＭＩＨＯＮ　ＭＥＩ", "2", "419950505", _HOME),
    "john": Particulars("ＴＡＭＥＳＨＩ　ＪＯＨＮ", "1", "419900909", _HOME),
    "jiro": Particulars("見本　次郎", "1", "319800401", _HOME),
    "mei-new": Particulars("ＭＩＨＯＮ　ＭＥＩ", "2", "419950505", _HOME),
}
"""Whose card it is. `mei-new` is the first one's after its renewal: new keys, same person."""
SINCE = datetime(2026, 1, 1, tzinfo=UTC)


def are_offered() -> bool:
    """Whether software cards are accepted: only in the demo."""
    return bool(settings.DEMO and settings.JPKI_TEST_CARDS)


def offered() -> dict[str, Particulars]:
    """The software cards that a page offers: all in the demo, none elsewhere."""
    return PEOPLE if are_offered() else {}


@cache
def authority() -> SoftwareAuthority:
    return SoftwareAuthority(_key("authority"), since=SINCE)


@cache
def card(name: str) -> SoftwareCard:
    """The card called `name`; `KeyError` for an unknown one."""
    holder = PEOPLE[name]
    return software_cards.card(authority(), holder, {use: _key(f"{name}-{use}") for use in Use})


def _key(name: str) -> RSAPrivateKey:
    """The stored key of that name, made when it is not there; two processes at once agree on one."""
    folder = Path(settings.DATA_DIR) / "test-cards"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{name}.pem"
    if not path.exists():
        draft = folder / f"{uuid4().hex}.draft"
        draft.write_bytes(new_key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        draft.chmod(0o600)
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    key = load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, RSAPrivateKey)
    return key
