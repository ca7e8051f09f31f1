"""The link in the mail and the code on paper: signatures over a certificate, never stored (decision 25)."""

from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from coe_receipt.models import Certificate
from messages.crypto import keyed_hash

_SALT = "coe-receipt"
CODE_LENGTH = 16


def token(certificate: Certificate) -> str:
    """Names the certificate in its link; unguessable, bound to the link's version."""
    return Signer(salt=_SALT).sign(f"{certificate.pk.hex}-{certificate.link_version}")


def address(certificate: Certificate) -> str:
    """The web address of the receipt registration, for the mail."""
    return f"{settings.SITE_URL}{reverse('coe-receipt', args=[token(certificate)])}"


def certificate_of(token: str) -> Certificate | None:
    """The certificate of a link; None for one that is altered, cut, guessed or of an older version."""
    try:
        key, _, version = Signer(salt=_SALT).unsign(token).partition("-")
        return Certificate.objects.filter(pk=UUID(hex=key), link_version=int(version), number__isnull=False).first()
    except (BadSignature, ValueError):
        return None


def check_code(number: str) -> str:
    """The code printed beside the number: 16 hex digits in groups of four."""
    digits = keyed_hash("coe-check", number)[:CODE_LENGTH].upper()
    return "-".join(digits[at : at + 4] for at in range(0, CODE_LENGTH, 4))


def is_code(number: str, code: str) -> bool:
    """Whether `code`, as typed, belongs to `number`."""
    digits = "".join(char for char in code[:40].upper() if char.isascii() and char.isalnum())
    return constant_time_compare(digits, check_code(number).replace("-", ""))


def check_path() -> str:
    return reverse("coe-check")


def check_address(number: str) -> str:
    """The public check page with number and code filled in, for the QR code."""
    return f"{settings.SITE_URL}{check_path()}?{urlencode({'number': number, 'code': check_code(number)})}"
