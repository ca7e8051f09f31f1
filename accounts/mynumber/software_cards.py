"""Software cards of a small authority of our own, made on the spot: for the demo and the tests only.

They are trusted only while `settings.DEMO` and `settings.JPKI_TEST_CARDS` are on.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from accounts.mynumber.particulars import ADDRESS, BIRTH_DATE, NAME, SEX, Particulars, encoded
from accounts.mynumber.verification import Authority, Signed, Use
from messages import clock

NONE = {
    "digital_signature": False,
    "content_commitment": False,
    "key_encipherment": False,
    "data_encipherment": False,
    "key_agreement": False,
    "key_cert_sign": False,
    "crl_sign": False,
    "encipher_only": False,
    "decipher_only": False,
}
LIFE = timedelta(days=20 * 365)
A_DAY = timedelta(days=1)


class SoftwareAuthority:
    """Issues cards and revokes them. Its keys live in memory or in the demo's data folder, nowhere else."""

    def __init__(self, key: RSAPrivateKey | None = None, since: datetime | None = None) -> None:
        self.since = (since or clock.now()) - A_DAY
        self.key = key or new_key()
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "TEST CARDS - NOT TRUSTED")])
        basics = x509.BasicConstraints(ca=True, path_length=0)
        usage = x509.KeyUsage(**{**NONE, "key_cert_sign": True, "crl_sign": True})
        builder = self._builder(self.name, self.key, self.since + 2 * LIFE)
        builder = builder.add_extension(basics, critical=True).add_extension(usage, critical=True)
        self.certificate = builder.sign(self.key, SHA256())
        self.revoked: list[int] = []

    def authority(self, now: datetime | None = None) -> Authority:
        """What a trust store holds of it, with a revocation list of now."""
        now = now or clock.now()
        builder = x509.CertificateRevocationListBuilder(issuer_name=self.name, last_update=now, next_update=now + A_DAY)
        for serial in self.revoked:
            gone = x509.RevokedCertificateBuilder(serial_number=serial, revocation_date=now).build()
            builder = builder.add_revoked_certificate(gone)
        return Authority(self.certificate, builder.sign(self.key, SHA256()))

    def issue(
        self,
        key: RSAPrivateKey,
        use: Use,
        *,
        holder: Particulars | None = None,
        until: datetime | None = None,
    ) -> x509.Certificate:
        """One certificate of a card; only the signature certificate says whose it is."""
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"TEST {use}")])
        usage = {**NONE, "digital_signature": True, "content_commitment": use is Use.SIGNATURE}
        builder = self._builder(subject, key, until or self.since + LIFE)
        builder = builder.add_extension(x509.KeyUsage(**usage), critical=True)
        if holder:
            said = {NAME: holder.name, SEX: holder.sex, BIRTH_DATE: holder.birth_date, ADDRESS: holder.address}
            names = [x509.OtherName(oid, encoded(text)) for oid, text in said.items()]
            builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        return builder.sign(self.key, SHA256())

    def _builder(self, subject: x509.Name, key: RSAPrivateKey, until: datetime) -> x509.CertificateBuilder:
        builder = x509.CertificateBuilder(issuer_name=self.name, subject_name=subject, public_key=key.public_key())
        builder = builder.serial_number(x509.random_serial_number())
        return builder.not_valid_before(self.since).not_valid_after(until)


@dataclass(frozen=True)
class SoftwareCard:
    """A card with its two keys; `sign` does what a reader would do after the right PIN."""

    keys: dict[Use, RSAPrivateKey]
    certificates: dict[Use, x509.Certificate]

    def sign(self, use: Use, challenge: bytes) -> Signed:
        signature = self.keys[use].sign(challenge, PKCS1v15(), SHA256())
        return Signed(self.certificates[use].public_bytes(Encoding.DER), signature)


def card(
    authority: SoftwareAuthority, holder: Particulars, keys: dict[Use, RSAPrivateKey] | None = None
) -> SoftwareCard:
    """A card of that person, with new keys when none are given."""
    keys = keys or {use: new_key() for use in Use}
    signature = authority.issue(keys[Use.SIGNATURE], Use.SIGNATURE, holder=holder)
    authentication = authority.issue(keys[Use.AUTHENTICATION], Use.AUTHENTICATION)
    return SoftwareCard(keys, {Use.SIGNATURE: signature, Use.AUTHENTICATION: authentication})


def new_key() -> RSAPrivateKey:
    return generate_private_key(public_exponent=65537, key_size=2048)
