"""Who a signature certificate of a My Number card was issued to, and comparing it with what was typed.

The fields are those of J-LIS's profile of the signature certificate: UTF8Strings in the subject alternative name.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cryptography import x509

from accounts.mynumber import places

ARC = "1.2.392.200149.8.5.5"
NAME = x509.ObjectIdentifier(f"{ARC}.1")
NAME_SUBSTITUTES = x509.ObjectIdentifier(f"{ARC}.2")
SEX = x509.ObjectIdentifier(f"{ARC}.3")
BIRTH_DATE = x509.ObjectIdentifier(f"{ARC}.4")
ADDRESS = x509.ObjectIdentifier(f"{ARC}.5")
ADDRESS_SUBSTITUTES = x509.ObjectIdentifier(f"{ARC}.6")
UTF8_STRING = 0x0C
SHORT_FORM = 127
SEPARATORS = str.maketrans("", "", " ,・.")
ERA_AND_DAY = re.compile(r"[0-5]([0-9]{8})\Z")


@dataclass(frozen=True, slots=True)
class Particulars:
    """Name and address as printed, sex as code ("1" male, "2" female, "3" unknown), birth date as EYYYYMMDD.

    E is the era (1 明治 … 5 令和, 0 unknown), the rest the Gregorian day. "" for what the certificate does not say.
    Characters that a card cannot hold are `places.ANY`.
    """

    name: str
    sex: str
    birth_date: str
    address: str = ""

    @property
    def born(self) -> str:
        """The birth date as people read it; "" when it is unknown."""
        known = ERA_AND_DAY.fullmatch(self.birth_date)
        return f"{known[1][:4]}-{known[1][4:6]}-{known[1][6:]}" if known else ""

    def are_of(self, *, names: Iterable[str], sex: str, birth_date: date | None) -> bool:
        """Whether the card is that person's: one of the `names`, sex and birth date.

        Width, case and what parts the names do not matter. A card that says two names, one in brackets, has both.
        """
        if birth_date is None or self.born != birth_date.isoformat() or self.sex != sex:
            return False
        typed = [_plain(name) for name in names if name.strip()]
        return any(places.alike(said, name) for said in _names(self.name) for name in typed)

    def live_at(self, municipality: str, street: str) -> bool:
        """Whether the card says this address (behaviour 9); what follows the number may be missing on either side."""
        return places.agree(self.address, municipality, street)


def read(certificate: x509.Certificate) -> Particulars:
    """What stands in the subject alternative name."""
    said: dict[x509.ObjectIdentifier, str] = {}
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return Particulars("", "", "")
    for other in names.get_values_for_type(x509.OtherName):
        said[other.type_id] = _text(other.value)
    name = _marked(said.get(NAME, ""), said.get(NAME_SUBSTITUTES, ""))
    address = _marked(said.get(ADDRESS, ""), said.get(ADDRESS_SUBSTITUTES, ""))
    return Particulars(name, said.get(SEX, ""), said.get(BIRTH_DATE, ""), address)


def encoded(text: str) -> bytes:
    """A text of up to 65,535 bytes as the DER of a UTF8String."""
    content = text.encode()
    if len(content) <= SHORT_FORM:
        return bytes([UTF8_STRING, len(content)]) + content
    size = (len(content).bit_length() + 7) // 8
    return bytes([UTF8_STRING, 0x80 | size]) + len(content).to_bytes(size, "big") + content


def _text(der: bytes) -> str:
    """The text of a DER string of up to 65,535 bytes; "" for anything else."""
    if len(der) < 2 or der[0] != UTF8_STRING:
        return ""
    size = der[1] & 0x7F if der[1] & 0x80 else 0
    length = int.from_bytes(der[2 : 2 + size], "big") if size else der[1]
    content = der[2 + size :]
    return content.decode(errors="replace") if size <= 2 and len(content) == length else ""


def _marked(text: str, substitutes: str) -> str:
    """`text` with `places.ANY` where the card's own field says 1: another character stands in for the real one."""
    if len(substitutes) != len(text):
        return text
    return "".join(places.ANY if mark == "1" else letter for letter, mark in zip(text, substitutes, strict=True))


def _names(name: str) -> list[str]:
    parts = re.split("[()]", unicodedata.normalize("NFKC", name))
    return [plain for plain in map(_plain, [name, *parts]) if plain]


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).upper().translate(SEPARATORS)
