"""What a declaration is made of: questions, repeating blocks, sections, steps and forms.

Declarations are written once for all application types; `By` says where the types differ, and
`resolve` (in `applications.catalogue.build`) leaves the plain values of one type and status.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from applications.catalogue.conditions import Condition
from messages.refusal import Problem
from messages.text import Text

T = TypeVar("T")
ROW_NUMBER = re.compile("0|[1-9][0-9]?")
"""Rows are counted from 0; no block has a hundred."""
Answers = Mapping[str, Any]
"""Answers by question id; a repeating block's answer is a list of such mappings, one a row."""


class Type(StrEnum):
    """Application types; the official codes are in `OFFICIAL_TYPE`."""

    COE = "coe"
    CHANGE = "change"
    EXTENSION = "extension"
    ACQUISITION = "acquisition"
    CERTIFICATE = "certificate"
    REENTRY = "reentry"
    ACTIVITY = "activity"


class Kind(StrEnum):
    """How a question is asked, checked and shown."""

    TEXT = "text"
    TEXTAREA = "textarea"
    NAME = "name"  # capitals, parts joined by a comma (HOUMU,TARO)
    CHOICE = "choice"  # one code of a list, as select or search
    RADIO = "radio"  # one code of a short list
    CHECKBOX = "checkbox"  # "1" or ""
    DATE = "date"  # YYYYMMDD
    PARTIAL_DATE = "partial_date"  # YYYYMMDD, YYYYMM00, YYYY0000 or 99999999
    YEAR_MONTH = "year_month"  # YYYYMM
    YEAR = "year"  # YYYY
    INTEGER = "integer"
    MONEY = "money"  # whole yen, digits
    DIGITS = "digits"  # digits that are not a number: corporate number, insurance office number
    PHONE = "phone"
    EMAIL = "email"
    POSTAL_CODE = "postal_code"
    MUNICIPALITY = "municipality"  # 6-digit code, filled through the address search
    RESIDENCE_CARD = "residence_card"  # AB12345678CD
    LETTERS = "letters"  # half-width capitals (ED number, letter part)


class Charset(StrEnum):
    """Characters a text takes, as the official tool groups them."""

    ANY = "any"
    FULL_WIDTH = "full_width"
    HALF_WIDTH = "half_width"
    CAPITALS = "capitals"
    ALPHANUMERIC = "alphanumeric"  # half-width letters and digits
    DIGITS = "digits"


@dataclass(frozen=True)
class By(Generic[T]):
    """A value that differs by application type; `other` serves the types not named."""

    values: Mapping[str, T]
    other: T

    def __init__(self, other: T, /, **values: T) -> None:
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "other", other)

    def at(self, type: str) -> T:
        return self.values.get(type, self.other)


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question.

    `id` is unique in its form (in its row, inside a repeating block). `required` is asked for only while
    `asked` holds (None: always). `choices` names a code list; ``{status}`` and ``{key}`` in it stand for the status
    key ("N2") and the official form key ("04N2"). With `choices_by`, the list is
    ``<choices>_<answer of that question>``.
    `exclusive` refuses an answer given while the question is not asked instead of dropping it, with WZBAM237E or
    the message `unwanted`.
    `missing` is the message id of an empty answer where it is not the usual one (001E, 002E, 101E, 102E).
    `past_only` refuses dates after today. `first_row_only`: further rows of a repeating block may leave it empty.
    `official` is the field name in the official bulk file (inside a block: the part after the row's prefix).
    `source` says where a doubtful declaration comes from.
    """

    id: str
    ja: str | By[str]
    en: str | By[str]
    kind: Kind
    max: int = 0
    exact: bool = False
    charset: Charset | By[Charset] = Charset.ANY
    choices: str | By[str] = ""
    choices_by: str = ""
    required: bool | By[bool] = True
    first_row_only: bool = False
    asked: Condition | By[Condition | None] | None = None
    exclusive: bool = False
    types: tuple[Type, ...] = ()
    hidden_for: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    number: str | By[str] = ""
    hint: Text | None = None
    example: str = ""
    help: Text | None = None
    unit: Text | None = None
    sensitive: bool = False
    past_only: bool = False
    missing: str = ""
    unwanted: str = ""
    official: str | By[str] = ""
    source: str = ""

    @property
    def label(self) -> Text:
        return Text(str(self.ja), str(self.en))

    @property
    def condition(self) -> Condition | None:
        """`asked`, once resolved."""
        return None if isinstance(self.asked, By) else self.asked

    def needed_in(self, row: int) -> bool:
        """Whether it is required in a row of its block, counted from 0."""
        return bool(self.required) and not (row and self.first_row_only)


@dataclass(frozen=True, kw_only=True)
class Repeat:
    """A block of questions asked once for each of at most `max` rows; its answer is a list of rows.

    While `asked` holds, at least `min` rows are needed. `fact` names what was stated to exist and makes the first row
    necessary (WZBAM119E). `official_row` is the prefix of the official field names, with ``{row}`` counted from 1.
    """

    id: str
    ja: str
    en: str
    max: int
    questions: tuple[Question, ...]
    min: int = 1
    fact: Text | None = None
    asked: Condition | By[Condition | None] | None = None
    exclusive: bool = False
    types: tuple[Type, ...] = ()
    hidden_for: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    number: str | By[str] = ""
    official_row: str = ""

    @property
    def label(self) -> Text:
        return Text(self.ja, self.en)

    @property
    def condition(self) -> Condition | None:
        """`asked`, once resolved."""
        return None if isinstance(self.asked, By) else self.asked


Item = Question | Repeat
Rule = Callable[[Answers, date], Iterable[Problem]]
"""A cross-question rule: clean answers and today's date in, problems out. Pure."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """Questions under one heading of the form."""

    id: str
    ja: str
    en: str
    items: tuple[Item, ...]
    number: str | By[str] = ""
    help: Text | None = None
    types: tuple[Type, ...] = ()
    hidden_for: tuple[str, ...] = ()
    only_for: tuple[str, ...] = ()
    asked: Condition | None = None

    @property
    def label(self) -> Text:
        return Text(self.ja, self.en)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One page of the wizard. `id` is part of its address: identity1, identity2, activity, points."""

    id: str
    ja: str
    en: str
    sections: tuple[Section, ...]
    rules: tuple[Rule, ...] = ()

    @property
    def label(self) -> Text:
        return Text(self.ja, self.en)

    def items(self) -> Iterator[Item]:
        for section in self.sections:
            yield from section.items

    def questions(self) -> Iterator[Question]:
        """All questions, those of repeating blocks included once."""
        for item in self.items():
            if isinstance(item, Repeat):
                yield from item.questions
            else:
                yield item


@dataclass(frozen=True, kw_only=True)
class Form:
    """Everything one (type, status) asks, resolved: no `By` is left in it.

    `rules` bind questions of several steps; they run at the confirmation and at filing.
    """

    type: Type
    status: str
    steps: tuple[Step, ...]
    rules: tuple[Rule, ...] = ()
    index: Mapping[str, Item] = field(default_factory=dict, repr=False, compare=False)

    def step(self, id: str) -> Step:
        """Raises `KeyError` when the form has no such step."""
        for step in self.steps:
            if step.id == id:
                return step
        raise KeyError(id)

    def find(self, path: str) -> Question:
        """The question at a problem's path ("name", "relatives.0.name"). Raises `KeyError`."""
        head, inner, rest = path.partition(".")
        item = self.index[head]
        if isinstance(item, Question):
            if inner:
                raise KeyError(path)
            return item
        row, _, name = rest.partition(".")
        if not ROW_NUMBER.fullmatch(row):
            raise KeyError(path)
        for question in item.questions:
            if question.id == name:
                return question
        raise KeyError(path)
