"""Lists of the registers as CSV files: every bad line is named, and nothing is taken over while there is one."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from django.db import transaction

from accounts.account_questions import BIRTH_DATE, CERTIFICATE, NAME, RESIDENCE_CARD, SEX
from accounts.models import AgentCertificate, ResidenceCard
from applications.catalogue.checks import checker
from applications.catalogue.model import Kind, Question
from messages.catalogue import render
from messages.refusal import Refusal
from messages.text import Text

MOST_LINES = 200_000
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class BadLine:
    """What is wrong with a line of the file (the header is line 1)."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """The columns of a register's list: name in the header → check; and how the rows are stored."""

    columns: dict[str, Callable[[str], str]]
    store: Callable[[list[Row]], None]

    def load(self, content: bytes) -> tuple[int, list[BadLine]]:
        """Take the file over as a whole: how many lines, or every line that is wrong (then none is taken)."""
        try:
            lines = list(csv.reader(io.StringIO(_decoded(content)), strict=True))
        except (UnicodeDecodeError, csv.Error):
            return 0, [BadLine(1, str(NO_CSV))]
        header = [name.strip() for name in lines[0]] if lines else []
        if header != list(self.columns) or len(lines) > MOST_LINES:
            return 0, [BadLine(1, f"{HEADER}{','.join(self.columns)}")]
        rows, bad = self._read(lines[1:])
        if not bad:
            with transaction.atomic():
                self.store(rows)
        return len(rows), bad

    def _read(self, lines: Iterable[list[str]]) -> tuple[list[Row], list[BadLine]]:
        rows: list[Row] = []
        bad: list[BadLine] = []
        seen: dict[str, int] = {}
        for number, line in enumerate(lines, 2):
            if not any(cell.strip() for cell in line):
                continue
            if len(line) != len(self.columns):
                bad.append(BadLine(number, str(COLUMNS)))
                continue
            row, wrong = self._judge(line)
            first = seen.setdefault(row["number"], number) if row["number"] else number
            if first != number:
                wrong.append(f"{TWICE}{first}")
            bad += [BadLine(number, why) for why in wrong]
            rows.append(row)
        return rows, bad

    def _judge(self, line: list[str]) -> tuple[Row, list[str]]:
        row: Row = {}
        wrong: list[str] = []
        for (name, check), cell in zip(self.columns.items(), line, strict=True):
            try:
                row[name] = check(cell.strip())
            except Refusal as refusal:
                row[name] = ""
                wrong.append(render(refusal))
        return row, wrong


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp932")


def _needed(question: Question) -> Callable[[str], str]:
    check = cache(lambda: checker(question))  # its code list is read when the first file comes

    def judge(cell: str) -> str:
        if not cell:
            raise Refusal("WZBAM005E", field=question.label)
        return check()(cell)

    return judge


def _card_or_ed(cell: str) -> str:
    """A residence card's number, or the ED number of a person who has no card yet: four letters, seven digits."""
    return cell if ED_NUMBER.fullmatch(cell) else CARD_NUMBER(cell)


def _one_of(label: Text, words: dict[str, str]) -> Callable[[str], str]:
    def judge(cell: str) -> str:
        if cell not in words:
            raise Refusal("WZBAM005E", field=label)
        return words[cell]

    return judge


def _day(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _store_certificates(rows: list[Row]) -> None:
    entries = [
        AgentCertificate(
            number=row["number"],
            birth_date=_day(row["birth_date"]),
            state=row["state"],
            valid_until=_day(row["valid_until"]),
        )
        for row in rows
    ]
    AgentCertificate.objects.bulk_create(
        entries,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["number"],
        update_fields=["birth_date", "state", "valid_until"],
    )


def _store_cards(rows: list[Row]) -> None:
    ResidenceCard.objects.bulk_create(
        map(_card, rows),
        batch_size=500,
        update_conflicts=True,
        unique_fields=["number_hash"],
        update_fields=["sealed", "state", "valid_until"],
    )


def _card(row: Row) -> ResidenceCard:
    entry = ResidenceCard(state=row["state"], valid_until=_day(row["valid_until"]))
    entry.data = {
        "number": row["number"],
        "name": row["name"],
        "sex": row["sex"],
        "birth_date": "-".join((row["birth_date"][:4], row["birth_date"][4:6], row["birth_date"][6:])),
        "nationality": row["nationality"],
        "municipality": row["municipality"],
    }
    return entry


def _choice(id: str, ja: str, en: str, choices: str) -> Question:
    return Question(id=id, ja=ja, en=en, kind=Kind.CHOICE, choices=choices)


NO_CSV = Text("CSVファイルとして読めません。", "This is no CSV file.")
HEADER = Text("1行目は次のとおりにしてください：", "The first line has to be: ")
COLUMNS = Text("項目の数が違います。", "The number of items is wrong.")
TWICE = Text("同じ番号があります。行：", "The number is there twice, also in line ")
STATE = Text("状態", "State")
UNTIL = Question(id="valid_until", ja="有効期限", en="Valid until", kind=Kind.DATE)
CERTIFICATES = RegisterFile(
    {
        "number": _needed(CERTIFICATE),
        "birth_date": _needed(BIRTH_DATE),
        "state": _one_of(
            STATE,
            {"有効": "valid", "停止": "suspended", "取消": "revoked"}
            | {word: word for word in AgentCertificate.State.values},
        ),
        "valid_until": _needed(UNTIL),
    },
    _store_certificates,
)
ED_NUMBER = re.compile(r"[A-Z]{4}[0-9]{7}")
CARD_NUMBER = _needed(RESIDENCE_CARD)
CARDS = RegisterFile(
    {
        "number": _card_or_ed,
        "name": _needed(NAME),
        "sex": _needed(SEX),
        "birth_date": _needed(replace(BIRTH_DATE, kind=Kind.PARTIAL_DATE)),
        "nationality": _needed(_choice("nationality", "国籍・地域", "Nationality/Region", "CA61")),
        "municipality": _needed(_choice("municipality", "住居地", "Address", "CA69")),
        "state": _one_of(
            STATE, {"有効": "valid", "失効": "lapsed"} | {word: word for word in ResidenceCard.State.values}
        ),
        "valid_until": _needed(UNTIL),
    },
    _store_cards,
)
