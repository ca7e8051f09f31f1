"""Which characters an answer may hold: the repertoire behind the 外字 test (decision 20)."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from messages.refusal import Refusal
from messages.text import Text

UNWRITABLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mc", "Me", "Mn", "Zl", "Zp", "Zs"})
CONTROLS = frozenset({"Cc", "Cf", "Zl", "Zp"})
FOLDED_AWAY = frozenset("〜−—‖") | frozenset(map(chr, range(0xFF61, 0xFFA0)))
"""Second spellings (wave dash, minus, dash, double bar) and half-width kana: text.py folds them first."""
LAST_LATIN = 0x24F


@cache
def repertoire() -> frozenset[str]:
    """Every character that cp932 or euc_jis_2004 can write, without spaces, controls, combining marks and private use.

    Made from the codecs themselves: JIS X 0208, the vendor characters (①㈱髙﨑) and JIS X 0213. About 14,400.
    """
    cp932 = _decoded("cp932", (*range(0x81, 0xA0), *range(0xE0, 0xFD)), range(0x40, 0xFD))
    rows = range(0xA1, 0xFF)
    jis = _decoded("euc_jis_2004", rows, rows) | _decoded("euc_jis_2004", rows, rows, b"\x8f")
    ascii_signs = {chr(code) for code in range(0x21, 0x7F)}
    written = {sign for sign in cp932 | jis if unicodedata.category(sign) not in UNWRITABLE}
    return frozenset(written | ascii_signs) - FOLDED_AWAY


@cache
def full_width() -> frozenset[str]:
    """The part of the repertoire that counts as full-width: no ASCII, and of the Latin signs only those in cp932."""
    return frozenset(sign for sign in repertoire() if ord(sign) > LAST_LATIN or (ord(sign) > 0x7E and _in_cp932(sign)))


@cache
def pattern(signs: frozenset[str], spaces: str, *, lines: bool = False) -> re.Pattern[str]:
    """Matches text of `signs` with single `spaces` in between; with `lines`, line feeds too."""
    group = f"[{as_ranges(signs)}]+"
    gap = f"(?:[{spaces}]|\n+[{spaces}]?)" if lines else f"[{spaces}]"
    return re.compile(f"{group}(?:{gap}{group})*")


def as_ranges(signs: Iterable[str]) -> str:
    """The inside of a regular expression's character class."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, signs)):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(_range(first, last) for first, last in runs)


def refuse_strange(text: str, label: Text, *, lines: bool = False) -> None:
    """Raise WZBAM020E at a control character, WZBAM011E at a character outside the repertoire.

    Spaces pass; line feeds do with `lines`. The refusal's `detail` names the character and its code point.
    """
    known = repertoire()
    for place, sign in enumerate(text):
        if sign in known or sign in " 　" or (lines and sign == "\n"):
            continue
        id = "WZBAM020E" if unicodedata.category(sign) in CONTROLS else "WZBAM011E"
        raise Refusal(id, field=label, detail=naming(text, place))


def naming(text: str, place: int) -> Text:
    """The sentence that names the character at `place`; a combining mark is shown on the character it hangs on."""
    sign = text[place]
    category = unicodedata.category(sign)
    shown = sign
    codes = f"U+{ord(sign):04X}"
    if category in ("Mn", "Mc", "Me") and place:
        shown = text[place - 1 : place + 1]
        codes = f"U+{ord(text[place - 1]):04X} {codes}"
    if category in CONTROLS or category in ("Cs", "Cn"):
        return Text(f"{codes} は使えません。", f"{codes} cannot be used.")
    return Text(f"「{shown}」({codes})は使えません。", f"“{shown}” ({codes}) cannot be used.")


def _decoded(codec: str, leads: Iterable[int], trails: Iterable[int], prefix: bytes = b"") -> set[str]:
    cells = (prefix + bytes((lead, trail)) for lead in leads for trail in trails)
    return set(b"\n".join(cells).decode(codec, "ignore"))


def _in_cp932(sign: str) -> bool:
    try:
        return len(sign.encode("cp932")) == 2
    except UnicodeEncodeError:
        return False


def _range(first: int, last: int) -> str:
    if first == last:
        return re.escape(chr(first))
    return f"{re.escape(chr(first))}-{re.escape(chr(last))}"
