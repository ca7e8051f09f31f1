"""The one interface to My Number cards: a challenge for the reader, and what becomes of its response."""

import base64
import binascii
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.http import HttpRequest

from accounts import keeping
from accounts.mynumber import particulars, trust
from accounts.mynumber.particulars import Particulars
from accounts.mynumber.verification import FAILED, Signed, Use, verified
from messages import clock
from messages.crypto import keyed_hash
from messages.refusal import Refusal

LASTS = timedelta(minutes=5)
LONGEST = 20_000


class Purpose(StrEnum):
    """What a card is asked for; a response for one is none for the other."""

    REGISTRATION = "card-registration"
    LOGIN = "card-login"
    RENEWAL = "card-renewal"


NEEDED = {
    Purpose.REGISTRATION: (Use.SIGNATURE, Use.AUTHENTICATION),
    Purpose.LOGIN: (Use.AUTHENTICATION,),
    Purpose.RENEWAL: (Use.SIGNATURE, Use.AUTHENTICATION),
}
"""The certificates that each purpose reads (behaviour 9)."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose card it is: `key_hash` knows it again; `particulars` when the signature certificate was read too."""

    key_hash: str
    particulars: Particulars | None


def start(request: HttpRequest, purpose: Purpose) -> bytes:
    """A new challenge of 32 bytes for this session and purpose; it lasts five minutes and is used once."""
    challenge = secrets.token_bytes(32)
    held = {"challenge": challenge.hex(), "at": clock.now().isoformat()}
    keeping.keep(request, purpose, held)
    return challenge


def pending(request: HttpRequest, purpose: Purpose) -> bytes | None:
    """The challenge that waits for its response; None when there is none or it is too old."""
    held = keeping.kept(request, purpose)
    if held is None or clock.now() - datetime.fromisoformat(held["at"]) > LASTS:
        return None
    return bytes.fromhex(held["challenge"])


def finish(request: HttpRequest, purpose: Purpose, response: Mapping[Use, Signed]) -> Holder:
    """Judge what came from the card. Raises `Refusal` 255E or 263E; the challenge is gone either way."""
    challenge = pending(request, purpose)
    keeping.drop(request, purpose)
    needed = NEEDED[purpose]
    if challenge is None or not set(needed) <= set(response):
        raise Refusal(FAILED)
    now = clock.now()
    trusted = trust.authorities(now)
    read = {use: verified(response[use], challenge, use, trusted, now) for use in needed}
    signer = read.get(Use.SIGNATURE)
    return Holder(key_hash(read[Use.AUTHENTICATION]), particulars.read(signer) if signer else None)


def posted(request: HttpRequest, uses: Iterable[Use] = Use) -> dict[Use, Signed]:
    """What the reader's software put into the form, in base64: `<use>_certificate` and `<use>_signature`."""
    found = {}
    for use in uses:
        parts = [request.POST.get(f"{use}_{part}", "")[:LONGEST] for part in ("certificate", "signature")]
        try:
            certificate, signature = (base64.b64decode(part, validate=True) for part in parts)
        except (binascii.Error, ValueError):
            continue
        if certificate and signature:
            found[use] = Signed(certificate, signature)
    return found


def key_hash(certificate: x509.Certificate) -> str:
    """What `Holder.key_hash` holds for the card with this authentication certificate."""
    key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return keyed_hash("my-number-card", key.hex())
