"""The demo's own root and signing key, made when first needed. Nobody trusts them, and they sign nothing real."""

import datetime
import shutil
import tempfile
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from django.conf import settings

FROM, UNTIL = (datetime.datetime(year, 1, 1, tzinfo=datetime.UTC) for year in (2020, 2060))
KEY, CHAIN, ROOT = "key.pem", "certificate.pem", "root.pem"


def folder() -> Path:
    """Where key, certificate with its root, and root are; made once, also when several processes ask at once."""
    place = Path(settings.DATA_DIR) / "signing"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=".signing-", dir=place.parent))
        _make(made)
        try:
            made.rename(place)
        except OSError:
            shutil.rmtree(made)
    return place


def _make(place: Path) -> None:
    root_key, key = (rsa.generate_private_key(65537, 2048) for _ in range(2))
    root = _certificate("見本 認証局 DEMO ROOT", root_key, None, None)
    own = _certificate("見本 在留資格認定証明書 DEMO SIGNER", key, root, root_key)
    (place / ROOT).write_bytes(root.public_bytes(Encoding.PEM))
    (place / CHAIN).write_bytes(own.public_bytes(Encoding.PEM) + root.public_bytes(Encoding.PEM))
    secret = place / KEY
    secret.touch(mode=0o600)
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def _certificate(
    name: str,
    key: rsa.RSAPrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: rsa.RSAPrivateKey | None,
) -> x509.Certificate:
    """Without `issuer` the root, which signs itself; its key is forgotten afterwards."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    authority = issuer is None
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FROM)
        .not_valid_after(UNTIL)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=0 if authority else None), critical=True)
        .add_extension(_usage(authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    signing = issuer_key or key
    origin = x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key())
    return builder.add_extension(origin, critical=False).sign(signing, hashes.SHA256())


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
