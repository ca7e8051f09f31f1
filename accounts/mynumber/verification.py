"""Verifying what a card signed: signature, chain, validity, key usage and revocation, against a trust store."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from messages.refusal import Refusal

SMALLEST_KEY = 2048
FAILED, UNREACHABLE = "WZBAM255E", "WZBAM263E"


class Use(StrEnum):
    """The two certificates of a card."""

    SIGNATURE = "signature"  # 署名用電子証明書: says who the holder is
    AUTHENTICATION = "authentication"  # 利用者証明用電子証明書: is known again at the login


@dataclass(frozen=True, slots=True)
class Authority:
    """A certification authority that is trusted, and its revocation list."""

    certificate: x509.Certificate
    revoked: x509.CertificateRevocationList


@dataclass(frozen=True, slots=True)
class Signed:
    """What came from the card: a certificate (DER) and a signature (PKCS #1 v1.5, SHA-256) over the challenge."""

    certificate: bytes
    signature: bytes


def verified(
    signed: Signed, challenge: bytes, use: Use, authorities: tuple[Authority, ...], now: datetime
) -> x509.Certificate:
    """The certificate, when everything about it holds at `now` (aware).

    Raises `Refusal` 255E when anything does not, 263E when there is no authority or its revocation list is too old.
    """
    if not authorities:
        raise Refusal(UNREACHABLE)
    try:
        certificate = x509.load_der_x509_certificate(signed.certificate)
        _is_signed(certificate, signed.signature, challenge)
        authority = _issuer(certificate, authorities)
        _is_valid(certificate, now)
        _is_valid(authority.certificate, now)
        _may(certificate, use)
    except (ValueError, TypeError, InvalidSignature, x509.ExtensionNotFound, x509.DuplicateExtension):
        raise Refusal(FAILED) from None
    _is_not_revoked(certificate, authority, now)
    return certificate


def _is_signed(certificate: x509.Certificate, signature: bytes, challenge: bytes) -> None:
    key = certificate.public_key()
    if not isinstance(key, RSAPublicKey) or key.key_size < SMALLEST_KEY:
        raise ValueError("no RSA key of that size")
    key.verify(signature, challenge, PKCS1v15(), SHA256())


def _issuer(certificate: x509.Certificate, authorities: tuple[Authority, ...]) -> Authority:
    for authority in authorities:
        if authority.certificate.subject != certificate.issuer:
            continue
        certificate.verify_directly_issued_by(authority.certificate)
        basics = authority.certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
        usage = authority.certificate.extensions.get_extension_for_class(x509.KeyUsage).value
        if basics.ca and usage.key_cert_sign:
            return authority
    raise ValueError("nobody we trust issued it")


def _is_valid(certificate: x509.Certificate, now: datetime) -> None:
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise ValueError("not valid now")


def _may(certificate: x509.Certificate, use: Use) -> None:
    """Only the signature certificate has contentCommitment; neither may stand in for the other."""
    usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    if not usage.digital_signature or usage.key_cert_sign or usage.content_commitment != (use is Use.SIGNATURE):
        raise ValueError("not meant for this use")


def _is_not_revoked(certificate: x509.Certificate, authority: Authority, now: datetime) -> None:
    public_key = authority.certificate.public_key()
    next_update = authority.revoked.next_update_utc
    if not isinstance(public_key, RSAPublicKey) or not authority.revoked.is_signature_valid(public_key):
        raise Refusal(UNREACHABLE)
    if next_update is None or next_update < now:
        raise Refusal(UNREACHABLE)
    if authority.revoked.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None:
        raise Refusal(FAILED)
