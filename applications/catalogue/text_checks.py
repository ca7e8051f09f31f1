"""Checking free text: kinds TEXT, TEXTAREA, NAME and LETTERS in each charset.

Text in its final form passes by one regular expression; everything else is folded first and, if it still does not fit,
refused with the message that fits best: 020E control character, 019E two spaces in a row, 011E 外字, 008E or 005E
charset, 003E or 004E length.
"""

import re
from collections.abc import Callable
from functools import cache

from applications.catalogue import text as folding
from applications.catalogue.characters import full_width, naming, pattern, refuse_strange, repertoire
from applications.catalogue.limits import Check, fitting, refuse_flood, wrong
from applications.catalogue.model import Charset, Kind, Question
from messages.refusal import Refusal
from messages.text import Text

_TWO_SPACES = re.compile("[ 　]{2}")
_NAME = re.compile(r"(?=[^,]*[A-Z])[A-Z'.\-]+(?:,(?=[^,]*[A-Z])[A-Z'.\-]+)*")
_NAME_SIGN = re.compile(r"[A-Z'.\-,]")
_OTHER_SEPARATOR = re.compile(r"[/・;:|_&+]")
_GAPS = re.compile("[ -]+")
_HALF = re.compile(r"[!-~]+(?: [!-~]+)*")
_CAPITALS = re.compile(r"[A-Z]+(?: [A-Z]+)*")
_LETTERS = re.compile("[A-Z]+")
_CODE = re.compile("[0-9A-Z]+")


def text_check(question: Question) -> Check:
    """A line of text in the question's charset."""
    charset = _charset(question)
    if charset is Charset.ANY:
        return _free(question, folding.any_width, pattern(repertoire(), " 　"))
    if charset is Charset.FULL_WIDTH:
        return _full_width(question)
    if charset is Charset.HALF_WIDTH:
        return _narrow(question, folding.half_width, _HALF)
    if charset is Charset.CAPITALS:
        return _narrow(question, _capitals, _CAPITALS)
    return _narrow(question, _code, _CODE)


def textarea_check(question: Question) -> Check:
    """Several lines of text, in any characters or full-width."""
    if _charset(question) is Charset.FULL_WIDTH:
        return _full_width(question, lines=True)
    return _free(question, folding.lines, pattern(repertoire(), " 　", lines=True), lines=True)


def name_check(question: Question) -> Check:
    """A Latin name: capitals, a comma between the parts. A name of one part is a legal name and passes."""
    label = question.label

    def check(raw: str) -> str:
        if _NAME.fullmatch(raw):
            return fitting(question, raw)
        refuse_flood(question, raw)
        text = folding.latin_name(raw)
        if not _NAME.fullmatch(text):
            refuse_strange(text, label)
            if _OTHER_SEPARATOR.search(text):
                raise Refusal("WZBAM006E", field=label)
            raise wrong(label, _first_outside(text, _NAME_SIGN))
        return fitting(question, text)

    return check


def letters_check(question: Question) -> Check:
    """Half-width capitals without gaps, such as the letters of an ED number."""
    return _narrow(question, _code, _LETTERS)


def _charset(question: Question) -> Charset:
    if question.kind is Kind.LETTERS:
        return Charset.CAPITALS
    if not isinstance(question.charset, Charset):
        raise TypeError(f"{question.id} is not resolved")
    return question.charset


def _free(question: Question, fold: Callable[[str], str], final: re.Pattern[str], *, lines: bool = False) -> Check:
    label, limit = question.label, 0 if question.exact else question.max
    matches = final.fullmatch

    def check(raw: str) -> str:
        text = raw.replace("\r\n", "\n").strip("\n") if lines else raw
        if len(text) <= limit and matches(text):
            return text
        refuse_flood(question, raw)
        text = fold(raw)
        if not final.fullmatch(text):
            _refuse(text, label, lines=lines)
        return fitting(question, text)

    return check


def _full_width(question: Question, *, lines: bool = False) -> Check:
    label = question.label
    final = pattern(full_width(), "　", lines=lines)
    known = full_width()
    limit = 0 if question.exact else question.max
    matches = final.fullmatch

    def check(raw: str) -> str:
        if matches(raw):
            text = folding.bars_to_dashes(raw)
            return text if len(text) <= limit else fitting(question, text)
        refuse_flood(question, raw)
        text = folding.full_width(folding.lines(raw) if lines else raw)
        if not final.fullmatch(text):
            _refuse(text, label, lines=lines)
            narrow = next((place for place, sign in enumerate(text) if sign not in known and sign not in "　\n"), None)
            if narrow is not None:
                raise Refusal("WZBAM008E", field=label, detail=naming(text, narrow))
        return fitting(question, text)

    return check


def _narrow(question: Question, fold: Callable[[str], str], final: re.Pattern[str]) -> Check:
    label = question.label
    sign_of = _signs(final)

    def check(raw: str) -> str:
        if final.fullmatch(raw):
            return fitting(question, raw)
        refuse_flood(question, raw)
        text = fold(raw)
        if not final.fullmatch(text):
            _refuse(text, label)
            raise wrong(label, _first_outside(text, sign_of))
        return fitting(question, text)

    return check


@cache
def _signs(final: re.Pattern[str]) -> re.Pattern[str]:
    group = final.pattern[: final.pattern.index("]") + 1]
    return re.compile(f"{group}| ")


def _refuse(text: str, label: Text, *, lines: bool = False) -> None:
    refuse_strange(text, label, lines=lines)
    if not text:
        raise wrong(label)
    if _TWO_SPACES.search(text):
        raise Refusal("WZBAM019E", field=label)


def _first_outside(text: str, inside: re.Pattern[str]) -> Text | None:
    place = next((place for place, sign in enumerate(text) if not inside.match(sign)), None)
    return None if place is None else naming(text, place)


def _capitals(raw: str) -> str:
    text = folding.half_width(raw)
    return text.upper() if text.isascii() else text


def _code(raw: str) -> str:
    text = _capitals(raw)
    return _GAPS.sub("", text) if text.isascii() else text
