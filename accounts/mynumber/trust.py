"""Whom we trust to issue My Number cards."""

from datetime import datetime
from pathlib import Path

from cryptography import x509
from django.conf import settings

from accounts.mynumber import demo_cards
from accounts.mynumber.verification import Authority


def authorities(now: datetime) -> tuple[Authority, ...]:
    """The authorities of `JPKI_AUTHORITIES` with their lists in `JPKI_REVOKED`; in the demo that of its cards too.

    Both settings name PEM files; they are read anew each time, so that a fresh revocation list counts at once.
    """
    real = _configured(settings.JPKI_AUTHORITIES, settings.JPKI_REVOKED)
    return (*real, demo_cards.authority().authority(now)) if demo_cards.are_offered() else real


def _configured(authorities: str, revoked: str) -> tuple[Authority, ...]:
    if not authorities or not revoked:
        return ()
    try:
        certificates = x509.load_pem_x509_certificates(Path(authorities).read_bytes())
        lists = [x509.load_pem_x509_crl(block) for block in _blocks(Path(revoked).read_bytes())]
    except (OSError, ValueError):
        return ()
    return tuple(
        Authority(certificate, each)
        for certificate in certificates
        for each in lists
        if each.issuer == certificate.subject
    )


def _blocks(content: bytes) -> list[bytes]:
    end = b"-----END X509 CRL-----"
    return [part + end for part in content.split(end)[:-1]]
