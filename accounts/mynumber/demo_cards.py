"""The demo's cards: their keys are made on the spot and lie in the data folder, outside the repository."""

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from django.conf import settings

from accounts.mynumber.software_cards import SoftwareAuthority, SoftwareCard, new_key
from accounts.mynumber.verification import Use

PEOPLE = {
    "mei": ("ＭＩＨＯＮ　ＭＥＩ", "2", "19950505"),
    "john": ("ＴＡＭＥＳＨＩ　ＪＯＨＮ", "1", "19900909"),
    "jiro": ("ＭＩＨＯＮ　ＪＩＲＯ", "1", "19800401"),
}
"""Name, sex and birth date on each card."""
SINCE = datetime(2026, 1, 1, tzinfo=UTC)


def are_offered() -> bool:
    """Whether software cards are accepted: only in the demo."""
    return bool(settings.DEMO and settings.JPKI_TEST_CARDS)


@cache
def authority() -> SoftwareAuthority:
    return SoftwareAuthority(_key("authority"), since=SINCE)


@cache
def card(name: str) -> SoftwareCard:
    """The card called `name`; `KeyError` for an unknown one."""
    person, sex, birth_date = PEOPLE[name]
    signature, authentication = _key(f"{name}-signature"), _key(f"{name}-authentication")
    keys = {Use.SIGNATURE: signature, Use.AUTHENTICATION: authentication}
    issue = authority().issue
    signs = issue(signature, Use.SIGNATURE, name=person, sex=sex, birth_date=birth_date)
    return SoftwareCard(keys, {Use.SIGNATURE: signs, Use.AUTHENTICATION: issue(authentication, Use.AUTHENTICATION)})


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
