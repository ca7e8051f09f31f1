"""Valid answers to single questions, as people would give them; every one in its final form."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import Any

from applications.catalogue.checks import checker
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Charset, Form, Kind, Question
from applications.catalogue.reasons import list_name
from messages.refusal import Refusal

WORDS = {
    Charset.ANY: ("見本商事株式会社", "自社製品の調査及び研究を行う。", "架空　花子", "Example Co., Ltd.", "①㈱髙﨑"),
    Charset.FULL_WIDTH: ("架空　花子", "株式会社見本商事", "グエン　ヴァン　ナム", "霞が関９－９－９　見本ビル２階"),
    Charset.HALF_WIDTH: ("EXAMPLE CO., LTD.", "Imaginary University", "TZ1234567"),
    Charset.CAPITALS: ("EXAMPLE", "MIHON SHOJI"),
    Charset.ALPHANUMERIC: ("TZ1234567", "AB12"),
    Charset.DIGITS: ("1234567",),
}
NAMES = ("NGUYEN,THI,HOA", "MIHON,TARO", "SANTOS,MARIA", "KAKUU", "O'HARA,ANNE-MARIE")
DOMAINS = ("example.jp", "mail.example.com")
SIGN = {
    Charset.FULL_WIDTH: "見",
    Charset.ANY: "見",
    Charset.HALF_WIDTH: "A",
    Charset.CAPITALS: "A",
    Charset.ALPHANUMERIC: "A",
    Charset.DIGITS: "1",
}
"""A sign that the charset takes."""


def values(form: Form, question: Question, scope: Mapping[str, Any], random: Random, today: date) -> Iterator[str]:
    """Endless valid answers; none at all where the list that the answer is chosen from does not exist."""
    if question.kind in (Kind.CHOICE, Kind.RADIO):
        codes = choices(form, question, scope)
        while codes:
            yield random.choice(codes)
        return
    accepted = _checker(question, form.type)
    while True:
        try:
            yield accepted(_written(question, random, today))
        except Refusal:
            continue


def choices(form: Form, question: Question, scope: Mapping[str, Any]) -> tuple[str, ...]:
    """The codes that may be chosen where `scope` holds the answers given so far."""
    return _codes(list_name(question, scope), form.type)


@lru_cache(maxsize=4096)
def _codes(name: str, type: str) -> tuple[str, ...]:
    if not name or not has_list(name, type):
        return ()
    return tuple(entry.code for entry in code_list(name, type) if entry.code and not entry.obsolete)


@lru_cache(maxsize=65536)
def _checker(question: Question, type: str) -> Any:
    return checker(question, type)


def _written(question: Question, random: Random, today: date) -> str:
    write = _WRITERS.get(question.kind)
    return write(question, random, today) if write else _text(question, random)


def sign(question: Question) -> str:
    """A sign that the question takes."""
    if question.kind in (Kind.NAME, Kind.LETTERS):
        return "A"
    if question.kind in NUMBERS:
        return "1"
    return SIGN[Charset(str(question.charset))]


NUMBERS = (Kind.INTEGER, Kind.MONEY, Kind.DIGITS, Kind.PHONE, Kind.POSTAL_CODE)


def _text(question: Question, random: Random) -> str:
    if question.exact:
        return _exact(question, random)
    if random.random() < 0.1:
        return sign(question) * question.max
    words = WORDS[Charset(str(question.charset))]
    return (question.example if question.example and random.random() < 0.5 else random.choice(words))[: question.max]


def _exact(question: Question, random: Random) -> str:
    signs = "0123456789" if question.kind in NUMBERS or question.charset is Charset.DIGITS else "ABCDEFGH"
    if sign(question) == "見":
        signs = "見本架空"
    return "".join(random.choice(signs) for _ in range(question.max))


def _number(question: Question, random: Random, today: date) -> str:
    if question.exact:
        return _exact(question, random)
    digits = random.randint(1, min(question.max, 4 if question.kind is Kind.INTEGER else 8))
    return str(random.randint(10 ** (digits - 1), 10**digits - 1))


def _digits(question: Question, random: Random, today: date) -> str:
    length = question.max if question.exact else random.randint(1, question.max)
    return "".join(random.choice("0123456789") for _ in range(length))


def day(question: Question, random: Random, today: date) -> date:
    """A day that the question may be answered with."""
    if question.past_only or question.kind in (Kind.PARTIAL_DATE, Kind.YEAR, Kind.YEAR_MONTH):
        return today - timedelta(random.randint(1, 15000))
    return today + timedelta(random.choice((random.randint(1, 80), random.randint(-4000, 4000))))


def extremes(question: Question, today: date) -> tuple[str, ...]:
    """Very early, near and very late answers, the ones that rules about order and time turn on."""
    pattern = {Kind.DATE: "%Y%m%d", Kind.PARTIAL_DATE: "%Y%m%d", Kind.YEAR_MONTH: "%Y%m", Kind.YEAR: "%Y"}
    if question.kind in pattern:
        days = (-16000, -40, -1) if question.past_only else (-16000, -40, -1, 0, 1, 40, 5000)
        return tuple((today + timedelta(days)).strftime(pattern[question.kind]) for days in days)
    if question.kind in (Kind.INTEGER, Kind.MONEY) and not question.exact:
        return ("0", "1", "9" * question.max)
    return ()


def _partial(question: Question, random: Random, today: date) -> str:
    whole = f"{day(question, random, today):%Y%m%d}"
    return random.choice((whole, whole, whole, f"{whole[:6]}00", f"{whole[:4]}0000", "99999999"))


def _letters(length: int, random: Random) -> str:
    return "".join(random.choice("ABCDEFGHJKLM") for _ in range(length))


_WRITERS: dict[Kind, Any] = {
    Kind.NAME: lambda question, random, today: random.choice(NAMES)[: question.max],
    Kind.CHECKBOX: lambda question, random, today: "1",
    Kind.DATE: lambda question, random, today: f"{day(question, random, today):%Y%m%d}",
    Kind.PARTIAL_DATE: _partial,
    Kind.YEAR_MONTH: lambda question, random, today: f"{day(question, random, today):%Y%m}",
    Kind.YEAR: lambda question, random, today: f"{day(question, random, today):%Y}",
    Kind.INTEGER: _number,
    Kind.MONEY: _number,
    Kind.DIGITS: _digits,
    Kind.PHONE: lambda question, random, today: random.choice(("03", "090")) + f"{random.randrange(10**8):08}",
    Kind.EMAIL: lambda question, random, today: f"mihon{random.randrange(1000)}@{random.choice(DOMAINS)}",
    Kind.POSTAL_CODE: lambda question, random, today: f"{random.randrange(10**7):07}",
    Kind.MUNICIPALITY: lambda question, random, today: random.choice(_codes("CA69", "")),
    Kind.RESIDENCE_CARD: lambda question, random, today: (
        f"{_letters(2, random)}{random.randrange(10**8):08}{_letters(2, random)}"
    ),
}
