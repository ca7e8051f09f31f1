"""Official labels ("男 male") as a Japanese and an English text."""

import html
import re
import unicodedata
from typing import NamedTuple

from applications.catalogue.text import japanese_part

REPAIRED = {
    "紙器・段ボール箱製造工業製品製造業分野": "紙器・段ボール箱製造（工業製品製造業分野）",
    "ＲＰＦ製造工業製品製造業分野": "ＲＰＦ製造（工業製品製造業分野）",
    "舶用電気電子機器造船・舶用工業分野": "舶用電気電子機器（造船・舶用工業分野）",
    "Carton box and corrugated card board box making Industrial product manufacturing": (
        "Carton box and corrugated card board box making (Industrial product manufacturing)"
    ),
    "Refuse derived Paper & Plastics densified Fuel makingIndustrial product manufacturing": (
        "Refuse derived Paper & Plastics densified Fuel making (Industrial product manufacturing)"
    ),
    "Ship electrical and electronic equipmentShipbuilding and ship machinery industries": (
        "Ship electrical and electronic equipment (Shipbuilding and ship machinery industries)"
    ),
}
"""Labels whose brackets the source lost, as their neighbours have them."""
MISSING_ENGLISH = {"未定ではない": "Not undecided"}
_WIDE = re.compile("[！-～　]")
_TIGHT_BRACKET = re.compile(r"(?<=[A-Za-z.,])\(")
_WIDE_DIGIT = re.compile("[０-９]")


class Label(NamedTuple):
    ja: str
    en: str


def split(label: str, *, narrow_digits: bool = False) -> Label:
    """The two halves of an official label; `narrow_digits` writes digits as the manual does (1号 for １号)."""
    text = html.unescape(label).strip()
    ja = japanese_part(text)
    en = text[len(ja) :].strip() if text.startswith(ja) else ""
    ja, en = REPAIRED.get(ja, ja), _english(REPAIRED.get(en, en))
    if narrow_digits:
        ja = _WIDE_DIGIT.sub(lambda digit: unicodedata.normalize("NFKC", digit[0]), ja)
    return Label(ja, en or MISSING_ENGLISH.get(ja, ""))


def _english(text: str) -> str:
    narrow = _WIDE.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text).replace("･", "/")
    return re.sub(r"\s+", " ", _TIGHT_BRACKET.sub(" (", narrow)).strip()
