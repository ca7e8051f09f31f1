"""The digital signature on the PDF (pyHanko): any change of the file afterwards breaks it."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from pyhanko.keys import load_certs_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from coe_receipt import demo_keys

FIELD = "Signature"
HEADER = 4
"""Bytes before a DER sequence longer than 255 bytes: its tag, the kind of length, and the length in two."""


def sign(pdf: bytes) -> bytes:
    """`pdf` with a certifying signature that allows no changes.

    Raises `ImproperlyConfigured` outside the demo while no key is set.
    """
    key, certificate = _files()
    return _signed(pdf, _signer(key, certificate), _room(key, certificate))


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


def _signed(pdf: bytes, signer: signers.SimpleSigner, room: int | None) -> bytes:
    about = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        name=settings.SITE["name_ja"],
        reason="在留資格認定証明書 Certificate of Eligibility",
    )
    signed = signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), about, signer=signer, bytes_reserved=room)
    return bytes(signed.getvalue())


@lru_cache(maxsize=2)
def _room(key: str, certificate: str) -> int | None:
    """Hex digits a signature by an RSA key takes, found by signing an empty page.

    With just that room no byte of the file is left that anybody could change unnoticed. Signatures of other kinds
    differ in length; None leaves it to pyHanko, which fills up with zeros.
    """
    signer = _signer(key, certificate)
    if signer.signing_cert is None or signer.signing_cert.public_key.algorithm != "rsa":
        return None
    empty = BytesIO()
    canvas = Canvas(empty)
    canvas.showPage()
    canvas.save()
    (signature,) = PdfFileReader(BytesIO(_signed(empty.getvalue(), signer, None))).embedded_signatures
    return 2 * (HEADER + int.from_bytes(signature.pkcs7_content[2:HEADER]))


@lru_cache(maxsize=2)
def _signer(key: str, certificate: str) -> signers.SimpleSigner:
    passphrase = settings.COE_SIGNING_PASSPHRASE.encode() or None
    own, *issuers = load_certs_from_pemder([Path(certificate)])  # type: ignore[no-untyped-call]
    registry = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    registry.register_multiple(issuers)
    return signers.SimpleSigner(
        signing_cert=own,
        signing_key=load_private_key_from_pemder(Path(key), passphrase),
        cert_registry=registry,
        embed_roots=False,
    )
