"""Who a signature certificate of a My Number card was issued to, and comparing it with what was typed."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from cryptography import x509

NAME = x509.ObjectIdentifier("1.2.392.200149.8.5.5.1")
SEX = x509.ObjectIdentifier("1.2.392.200149.8.5.5.3")
BIRTH_DATE = x509.ObjectIdentifier("1.2.392.200149.8.5.5.4")
UTF8_STRING = 0x0C
SEPARATORS = str.maketrans("", "", " ,・.")


@dataclass(frozen=True, slots=True)
class Particulars:
    """Name as printed, sex as code ("1", "2"), birth date as YYYYMMDD; "" for what the certificate does not say."""

    name: str
    sex: str
    birth_date: str

    def agree(self, *, name: str, sex: str, birth_date: date | None) -> bool:
        """Whether these are the same person's; width, case and what parts the names do not matter."""
        day = f"{birth_date:%Y%m%d}" if birth_date else ""
        return (_plain(self.name), self.sex, self.birth_date) == (_plain(name), sex, day)


def read(certificate: x509.Certificate) -> Particulars:
    """What stands in the subject alternative name."""
    said = {NAME: "", SEX: "", BIRTH_DATE: ""}
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return Particulars("", "", "")
    for other in names.get_values_for_type(x509.OtherName):
        if other.type_id in said:
            said[other.type_id] = _text(other.value)
    return Particulars(said[NAME], said[SEX], said[BIRTH_DATE])


def encoded(text: str) -> bytes:
    """A short text as the DER of a UTF8String."""
    content = text.encode()
    if len(content) > 127:
        raise ValueError("longer than the short form of a length")
    return bytes([UTF8_STRING, len(content)]) + content


def _text(der: bytes) -> str:
    """The text of a DER string of up to 65,535 bytes; "" for anything else."""
    if len(der) < 2 or der[0] != UTF8_STRING:
        return ""
    size = der[1] & 0x7F if der[1] & 0x80 else 0
    length = int.from_bytes(der[2 : 2 + size], "big") if size else der[1]
    content = der[2 + size :]
    return content.decode(errors="replace") if size <= 2 and len(content) == length else ""


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).upper().translate(SEPARATORS)
