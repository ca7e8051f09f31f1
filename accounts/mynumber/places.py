"""Comparing the address on a card with one that was typed: the same place is written in many ways."""

import re
import unicodedata

ANY = "〓"  # on a card: a character it cannot hold
HYPHENS = re.compile("[‐‑‒–—―−ー－～~]")
COUNTED = re.compile("([0-9]+)(?:丁目|番地の|番地|番|号|の)")
KANJI_CHOME = re.compile("([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)丁目")
DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}
ONE_LETTER = str.maketrans("ヶヵ", "ケカ")


def agree(on_the_card: str, municipality: str, street: str) -> bool:
    """Whether the card's address is in `municipality` and begins with `street` or the other way round.

    丁目, 番 and 号 count as hyphens, width and spaces do not count: １丁目２番３号 is １－２－３.
    """
    card, town, rest = _plain(on_the_card), _plain(municipality), _plain(street)
    if not town or not rest or not alike(card[: len(town)], town):
        return False
    shorter, longer = sorted((card[len(town) :], rest), key=len)
    if not _has_number(shorter) and _has_number(longer):
        return False
    if not shorter or not alike(longer[: len(shorter)], shorter):
        return False
    return not (shorter[-1].isdigit() and longer[len(shorter) : len(shorter) + 1].isdigit())


def alike(one: str, other: str) -> bool:
    """Whether two texts are the same where the card could write the character."""
    return len(one) == len(other) and all(a == b or ANY in (a, b) for a, b in zip(one, other, strict=True))


def _has_number(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _plain(address: str) -> str:
    text = unicodedata.normalize("NFKC", address).translate(ONE_LETTER)
    text = HYPHENS.sub("-", "".join(text.split()))
    text = KANJI_CHOME.sub(_number, text)
    return re.sub(r"-(?=\D|\Z)", "", COUNTED.sub(r"\1-", text))


def _number(found: re.Match[str]) -> str:
    """一丁目 … 九十九丁目 in digits."""
    tens, ten, ones = found.groups()
    value = (DIGITS.get(tens, 1) * 10 if ten else DIGITS.get(tens, 0)) + DIGITS.get(ones, 0)
    return f"{value}丁目" if value else found[0]
