"""Short ways to declare a question, one for each kind of field on the forms.

All take the id, the Japanese and the English label first; what else a question may have is in `Options`.
"""

from typing import TypedDict, Unpack

from applications.catalogue.conditions import Condition, Is
from applications.catalogue.model import By, Charset, Kind, Question, Type
from messages.text import Text

YES = "1"
NO = "0"
YEN = Text("円", "yen")
PERSONS = Text("名", "persons")
YEARS = Text("年", "years")
MONTHS = Text("月", "months")
HOURS = Text("時間", "hours")
PERCENT = Text("％", "%")
SQUARE_METRES = Text("㎡", "m²")
EITHER_NAME = Text(
    "英字表記と漢字表記のどちらかを入力してください。",
    "Enter the name in English letters or in Chinese characters.",
)


class Options(TypedDict, total=False):
    """The fields of `Question` that any kind may set."""

    required: bool | By[bool]
    first_row_only: bool
    asked: Condition | By[Condition | None] | None
    choices_by: str
    exclusive: bool
    types: tuple[Type, ...]
    hidden_for: tuple[str, ...]
    only_for: tuple[str, ...]
    number: str | By[str]
    hint: Text | None
    example: str
    help: Text | None
    unit: Text | None
    sensitive: bool
    past_only: bool
    missing: str
    unwanted: str
    official: str | By[str]
    source: str


class Behind(TypedDict):
    asked: Condition
    exclusive: bool


Label = str | By[str]


def behind(of: str, *codes: str) -> Behind:
    """What makes a text the words behind 有, a tick or その他 (`codes`) of another question: it is asked with them, and
    refused without (237E). What belongs to a whole block behind 有 (監理団体) is dropped with the block.
    """
    return Behind(asked=Is(of, *(codes or (YES,))), exclusive=True)


def text(
    id: str, ja: Label, en: Label, max: int, charset: Charset | By[Charset] = Charset.ANY, **options: Unpack[Options]
) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.TEXT, max=max, charset=charset, **options)


def full_width(id: str, ja: Label, en: Label, max: int, **options: Unpack[Options]) -> Question:
    return text(id, ja, en, max, Charset.FULL_WIDTH, **options)


def half_width(id: str, ja: Label, en: Label, max: int, **options: Unpack[Options]) -> Question:
    return text(id, ja, en, max, Charset.HALF_WIDTH, **options)


def person_name(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    """A person's name as written in Japan: full-width, 26."""
    return full_width(id, ja, en, 26, **options)


def textarea(id: str, ja: Label, en: Label, max: int = 600, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.TEXTAREA, max=max, **options)


def other(id: str, ja: Label, en: Label, of: str, *codes: str, max: int = 40, **options: Unpack[Options]) -> Question:
    """The words `behind` その他 of another question: needed with it (101E)."""
    return text(id, ja, en, max, **Options(asked=Is(of, *codes), exclusive=True) | options)


def name(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    """A name in capitals, as on the residence card."""
    return Question(id=id, ja=ja, en=en, kind=Kind.NAME, max=104, charset=Charset.CAPITALS, **options)


def choice(id: str, ja: Label, en: Label, choices: str | By[str], **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.CHOICE, choices=choices, **options)


def radio(id: str, ja: Label, en: Label, choices: str | By[str], **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.RADIO, choices=choices, **options)


def yes_no(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    """有 "1" or 無 "0"."""
    return radio(id, ja, en, "A045", **options)


def checkbox(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.CHECKBOX, **options)


def day(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.DATE, **options)


def partial_day(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    """A date of which the day, the month and day or all may be unknown."""
    return Question(id=id, ja=ja, en=en, kind=Kind.PARTIAL_DATE, **options)


def year_month(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.YEAR_MONTH, **options)


def year(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.YEAR, max=4, exact=True, **options)


def integer(id: str, ja: Label, en: Label, max: int, **options: Unpack[Options]) -> Question:
    """A whole number of at most `max` digits."""
    return Question(id=id, ja=ja, en=en, kind=Kind.INTEGER, max=max, **options)


def persons(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return integer(id, ja, en, 5, **Options(unit=PERSONS) | options)


def months(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    """A length of time in months."""
    return integer(id, ja, en, 3, **Options(unit=MONTHS) | options)


def money(id: str, ja: Label, en: Label, max: int, **options: Unpack[Options]) -> Question:
    """Whole yen, at most `max` digits."""
    return Question(id=id, ja=ja, en=en, kind=Kind.MONEY, max=max, **Options(unit=YEN) | options)


def digits(id: str, ja: Label, en: Label, length: int, **options: Unpack[Options]) -> Question:
    """Exactly `length` digits that are not a number."""
    return Question(id=id, ja=ja, en=en, kind=Kind.DIGITS, max=length, exact=True, charset=Charset.DIGITS, **options)


def letters(id: str, ja: Label, en: Label, length: int, **options: Unpack[Options]) -> Question:
    """Exactly `length` capital letters."""
    return Question(id=id, ja=ja, en=en, kind=Kind.LETTERS, max=length, exact=True, charset=Charset.CAPITALS, **options)


def phone(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.PHONE, max=12, charset=Charset.DIGITS, **options)


def email(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.EMAIL, max=60, charset=Charset.HALF_WIDTH, **options)


def residence_card(id: str, ja: Label, en: Label, **options: Unpack[Options]) -> Question:
    """A residence card number: personal data of whoever holds the card."""
    return Question(
        id=id,
        ja=ja,
        en=en,
        kind=Kind.RESIDENCE_CARD,
        max=12,
        exact=True,
        charset=Charset.ALPHANUMERIC,
        **Options(sensitive=True, example="AB12345678CD") | options,
    )
