"""Folding what people type to the one form that is stored; nothing is ever lost by it (decisions 20 and 22)."""

import re
import unicodedata

import jaconv

WIDE_FROM_NARROW = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {
    ord(" "): "　",
    ord("'"): "’",
    ord('"'): "”",
    ord("`"): "‘",
    ord("¥"): "￥",
    ord("¢"): "￠",
    ord("£"): "￡",
    ord("¬"): "￢",
    ord("¦"): "￤",
    ord("‾"): "￣",
}
NARROW_FROM_WIDE: dict[int, str] = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)} | {
    ord("　"): " ",
    ord("‘"): "'",
    ord("’"): "'",
    ord("“"): '"',
    ord("”"): '"',
    ord("、"): ",",
}
DASHES = "‐‑‒–—―−－"
"""Signs that people type for a hyphen; they fold to － in full-width text and to - in half-width text."""
_ONE_SPELLING = {ord("〜"): "～", ord("−"): "－", ord("—"): "―", ord("‖"): "∥", ord("ﾞ"): "゛", ord("ﾟ"): "゜"}
_SPACES = dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F), " ")
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF))
_ANY = _ONE_SPELLING | _SPACES | _UNSEEN
_EDGES = " \t\r\n　\xa0"
_NARROW = NARROW_FROM_WIDE | dict.fromkeys(map(ord, DASHES), "-")
_WIDE_DASHES = dict.fromkeys(map(ord, "‐‑‒–"), "－")
_HALF_KANA = re.compile("[｡-ﾟ]+")
_MARKED = re.compile("[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+")
_BAR_AFTER_DIGIT = re.compile("(?<=[０-９])[ー―─](?=[０-９Ａ-Ｚａ-ｚ])")
_NAME_GAP = re.compile("[ ,<]+")
_LINE_END = re.compile("\r\n?")
_NOT_A_SIGN = re.compile(r"[\W_]+")
_JAPANESE = re.compile("[぀-ヿ々〆〇㐀-鿿豈-﫿]")
_LATIN_MARKS = re.compile("[\u0300-\u036f]")


def any_width(raw: str) -> str:
    """Trimmed, kana full-width, split letters composed, second spellings unified, unseen signs dropped.

    Both widths of letters, digits and spaces stay as typed.
    """
    text = raw.strip(_EDGES)
    if text.isascii():
        return text
    text = _HALF_KANA.sub(lambda kana: jaconv.h2z(kana[0]), text)
    text = _MARKED.sub(lambda letter: unicodedata.normalize("NFC", letter[0]), text)
    return text.translate(_ANY).strip(_EDGES)


def lines(raw: str) -> str:
    """`any_width` for several lines: every line end is one line feed."""
    return _LINE_END.sub("\n", any_width(raw))


def half_width(raw: str) -> str:
    """`any_width` with letters, digits, signs, dashes, quotes and spaces of the ASCII kind."""
    text = any_width(raw)
    return text if text.isascii() else text.translate(_NARROW).strip()


def full_width(raw: str) -> str:
    """`any_width` with everything full-width; a long-vowel sign or dash after a digit becomes － (１ー１)."""
    text = any_width(raw).translate(WIDE_FROM_NARROW).translate(_WIDE_DASHES)
    return bars_to_dashes(text)


def bars_to_dashes(text: str) -> str:
    """ー, ― and ─ between a digit and a digit or letter as －, which is what they are in an address."""
    if "ー" not in text and "―" not in text and "─" not in text:
        return text
    return _BAR_AFTER_DIGIT.sub("－", text)


def latin_name(raw: str) -> str:
    """A Latin name in capitals with one comma between its parts (the manual's HOUMU,TARO).

    Spaces, commas of every width and the < of a passport's machine-readable lines all part names.
    """
    text = half_width(raw)
    return _NAME_GAP.sub(",", text.upper() if text.isascii() else text).strip(f",{_EDGES}")


def search_key(text: str) -> str:
    """What two spellings of one label share: width, case, kana, accents, spaces and signs do not count."""
    if not text.isascii():
        plain = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", text))
        text = jaconv.hira2kata(unicodedata.normalize("NFKC", plain)).replace("ヶ", "ケ").replace("ヵ", "カ")
    return _NOT_A_SIGN.sub("", text).casefold()


def japanese_part(label: str) -> str:
    """The Japanese half of an official label such as "男 male": what stands before the first space after the last kana
    or kanji; the whole label where there is no such space.
    """
    last = max((sign.end() for sign in _JAPANESE.finditer(label)), default=0)
    gap = label.find(" ", last)
    return label[:gap].strip() if gap > 0 and last else label
