"""申請情報検索: the conditions a person may search their own applications by (manual 2.6, behaviour 2.6)."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.db.models.functions import Right

from applications import labels, name_index
from applications.catalogue import forms
from applications.catalogue.lists import code_list
from applications.numbers import JAPAN
from applications.offices import BUREAUS
from messages import crypto
from messages.refusal import Problem, Refusal
from messages.text import Text

Typed = dict[str, list[str]]
PARTS = ("year", "month", "day", "hour", "minute")
SERIAL = 6
LEAST_NAME, MOST_NAME = 2, 104
LONGEST = 120
"""No honest value is longer; the rest of a longer one is not read."""
ONE = (
    "office", "type", "number_from", "number_to", "simultaneous", "method", "receiving_office", "card", "name",
    "nationality", "birth_date", "provisional", *(f"{end}_{part}" for end in ("from", "to") for part in PARTS),
)  # fmt: skip
MANY = ("state", "photo", "documents")
LABELS = {
    "office": Text("受理庁", "Receiving bureau"),
    "type": Text("申請種別", "Type of application"),
    "number_from": Text("受付番号（自）", "Receipt number (from)"),
    "number_to": Text("受付番号（至）", "Receipt number (to)"),
    "state": Text("申請状態", "State"),
    "photo": Text("顔写真", "Photo"),
    "documents": Text("添付資料", "Documents"),
    "simultaneous": Text("同時申請", "Simultaneous application"),
    "method": Text("受領方法", "Method of receipt"),
    "receiving_office": Text("受領希望官署", "Office of receipt"),
    "card": Text("在留カード番号", "Residence card number"),
    "name": Text("氏名", "Name"),
    "nationality": Text("国籍・地域", "Nationality / region"),
    "birth_date": Text("生年月日", "Date of birth"),
    "provisional": Text("受付仮番号", "Provisional number"),
    "from": Text("申請日時（自）", "Filed (from)"),
    "to": Text("申請日時（至）", "Filed (to)"),
}
_CARD = re.compile(r"[A-Z]{2}\d{8}[A-Z]{2}")
_PROVISIONAL = re.compile(r"(960\d{1,14})(-\d{2})?")


@dataclass
class Search:
    """What was asked for: `condition` selects it, `problems` say why it cannot be searched for."""

    condition: Q = field(default_factory=Q)
    problems: list[Problem] = field(default_factory=list)
    empty: bool = True

    def refuse(self, path: str, id: str, **params: str | Text) -> None:
        self.problems.append(Problem(path, Refusal(id, **params)))


def read(post: Mapping[str, Any], many: Callable[[str], list[str]]) -> Typed:
    """What was typed, by the names of the form; `many` gives all values of one name."""
    typed = {name: [str(post.get(name, ""))[:LONGEST]] for name in ONE}
    return {
        name: values for name, values in {**typed, **{name: many(name)[:10] for name in MANY}}.items() if any(values)
    }


def search(typed: Typed) -> Search:
    """The search for what was typed.

    Problems: 130E numbers reversed, 131E–134E dates and times partly filled or not in the calendar, 135E reversed,
    111E a birth date that does not exist, 005E what cannot be meant, 012E a name of one letter (decision 30).
    """
    found = Search(empty=not typed)
    for name, choices in _choices().items():
        _choose(found, name, typed.get(name, []), choices)
    _numbers(found, typed)
    _times(found, typed)
    for name, read_one in _SINGLE.items():
        value = _one(typed, name)
        if value:
            read_one(found, value)
    return found


def options(name: str) -> list[tuple[str, Text]]:
    """(code, label) of what a condition may be chosen from."""
    return list(_choices()[name][1].items())


def _choices() -> dict[str, tuple[str, dict[str, Text]]]:
    """Condition → (column, code → label)."""
    return {
        "office": ("office", BUREAUS),
        "type": ("type", {str(type): text for type, text in forms.types_offered()}),
        "state": ("state", labels.STATES),
        "photo": ("photo_state", _named(labels.PHOTO_STATES)),
        "documents": ("document_state", _named(labels.DOCUMENT_STATES)),
        "simultaneous": ("has_children", {"yes": Text("あり", "Yes"), "no": Text("なし", "No")}),
        "method": ("receipt_method", _entries("CB22", "coe")),
        "receiving_office": ("receiving_office", _entries("CB52")),
        "nationality": ("nationality", _entries("CA61")),
    }


def _named(words: dict[str, Text]) -> dict[str, Text]:
    return {str(code): text for code, text in words.items() if code}


def _entries(name: str, type: str = "") -> dict[str, Text]:
    return {entry.code: entry.text for entry in code_list(name, type).entries}


def _one(typed: Typed, name: str) -> str:
    values = typed.get(name, [])
    return unicodedata.normalize("NFKC", values[0]).strip() if values else ""


def _choose(found: Search, name: str, values: list[str], choices: tuple[str, dict[str, Text]]) -> None:
    column, known = choices
    if not values:
        return
    if any(value not in known for value in values):
        found.refuse(name, "WZBAM005E", field=LABELS[name])
    elif name == "simultaneous":
        found.condition &= Q(has_children=values == ["yes"])
    else:
        found.condition &= Q(**{f"{column}__in": values})


def _numbers(found: Search, typed: Typed) -> None:
    given = {}
    for name, lookup in (("number_from", "gte"), ("number_to", "lte")):
        value = _one(typed, name)
        if not value:
            continue
        if not (value.isascii() and value.isdigit() and len(value) <= SERIAL):
            found.refuse(name, "WZBAM005E", field=LABELS[name])
            continue
        given[name] = value.zfill(SERIAL)
        found.condition &= Q(**{f"serial__{lookup}": given[name]})
    if len(given) == 2 and given["number_from"] > given["number_to"]:
        found.refuse("number_from", "WZBAM130E")


def _times(found: Search, typed: Typed) -> None:
    moments = []
    for end, partly, wrong in (("from", "WZBAM131E", "WZBAM132E"), ("to", "WZBAM133E", "WZBAM134E")):
        parts = [_one(typed, f"{end}_{part}") for part in PARTS]
        if not any(parts):
            continue
        if not all(parts):
            found.refuse(end, partly)
            continue
        moment = _moment(parts)
        if moment is None:
            found.refuse(end, wrong)
            continue
        moments.append(moment)
        found.condition &= Q(submitted_at__gte=moment) if end == "from" else Q(submitted_at__lte=_whole_minute(moment))
    if len(moments) == 2 and moments[0] > moments[1]:
        found.refuse("from", "WZBAM135E")


def _moment(parts: list[str]) -> datetime | None:
    """The moment in Japan; None for what is not in the calendar."""
    if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    year, month, day, hour, minute = map(int, parts)
    try:
        return datetime(year, month, day, hour, minute, tzinfo=JAPAN) if 1970 <= year < 2200 else None
    except ValueError:
        return None


def _whole_minute(moment: datetime) -> datetime:
    """The chosen minute belongs to the time searched, to its end."""
    return moment.replace(second=59, microsecond=999_999)


def _card(found: Search, value: str) -> None:
    if not _CARD.fullmatch(value.upper()):
        found.refuse("card", "WZBAM005E", field=LABELS["card"])
    found.condition &= Q(sensitive__card_hash=crypto.keyed_hash("card", value.upper()))


def _name(found: Search, value: str) -> None:
    name = re.sub(r"[\s,]+", ",", value.upper())
    if not LEAST_NAME <= len(name) <= MOST_NAME:
        limits = (Text(f"{n}文字", f"{n} letters") for n in (LEAST_NAME, MOST_NAME))
        found.refuse("name", "WZBAM012E", **dict(zip(("field", "min", "max"), (LABELS["name"], *limits), strict=True)))
    elif not name.isprintable():
        found.refuse("name", "WZBAM005E", field=LABELS["name"])
    else:
        found.condition &= name_index.holding(name)


def _birth_date(found: Search, value: str) -> None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        found.refuse("birth_date", "WZBAM111E")
    else:
        found.condition &= Q(birth_date=f"{day:%Y%m%d}")


def _provisional(found: Search, value: str) -> None:
    match = _PROVISIONAL.fullmatch(value)
    if match is None:
        found.refuse("provisional", "WZBAM005E", field=LABELS["provisional"])
    else:
        found.condition &= Q(provisional_number__startswith=match[1])


_SINGLE = {"card": _card, "name": _name, "birth_date": _birth_date, "provisional": _provisional}
SERIAL_OF = Right("receipt_number", SERIAL)
"""The six digits at the end of a receipt number; searches compare them as text of one width."""
