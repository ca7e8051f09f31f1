"""The digital signature on the PDF (pyHanko): any change of the file afterwards breaks it."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from pyhanko.keys import load_certs_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm
from pyhanko_certvalidator.registry import SimpleCertificateStore

from coe_receipt import demo_keys

FIELD = "Signature"


def sign(pdf: bytes) -> bytes:
    """`pdf` with a certifying signature that allows no changes.

    Raises `ImproperlyConfigured` outside the demo while no key is set.
    """
    key, certificate = _files()
    about = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        name=settings.SITE["name_ja"],
        reason="在留資格認定証明書 Certificate of Eligibility",
    )
    signed = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), about, signer=_signer(key, certificate))
    return bytes(signed.getvalue())


def can_sign() -> bool:
    """Whether there is a key: the demo always has one."""
    return settings.DEMO or bool(settings.COE_SIGNING_KEY and settings.COE_SIGNING_CERTIFICATE)


def _files() -> tuple[str, str]:
    if settings.COE_SIGNING_KEY and settings.COE_SIGNING_CERTIFICATE:
        return settings.COE_SIGNING_KEY, settings.COE_SIGNING_CERTIFICATE
    if not settings.DEMO:
        raise ImproperlyConfigured("COE_SIGNING_KEY and COE_SIGNING_CERTIFICATE are not set")
    place = demo_keys.folder()
    return str(place / demo_keys.KEY), str(place / demo_keys.CHAIN)


@lru_cache(maxsize=2)
def _signer(key: str, certificate: str) -> signers.SimpleSigner:
    passphrase = settings.COE_SIGNING_PASSPHRASE.encode() or None
    own, *issuers = load_certs_from_pemder([Path(certificate)])  # type: ignore[no-untyped-call]
    registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    registry.register_multiple(issuers)
    return signers.SimpleSigner(
        signing_cert=own, signing_key=load_private_key_from_pemder(Path(key), passphrase), cert_registry=registry
    )
