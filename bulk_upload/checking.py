"""A bulk file checked as a whole: form, columns, every line by the checks of the screens, persons named twice."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from applications import card_check, pending, simultaneous
from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.catalogue.checks import TICKS
from applications.catalogue.model import Answers, Form, Repeat
from applications.catalogue.points.calculation import total
from applications.catalogue.statuses import ACTIVITY_BY_CODE
from applications.models import SensitiveAnswers
from bulk_upload import official_header, own_header, together
from bulk_upload.mapping import FileMapping
from bulk_upload.reading import Line, Table, read
from messages.refusal import Problem, Refusal
from messages.text import Text

BOXES = dict.fromkeys(own_header.BOXES, "1")
CHILD_BOXES = BOXES | {"intent_confirmed": "1"}
"""STEP3 confirms the intent for the whole file."""
PERSON = "name"


@dataclass(slots=True)
class CheckedLine:
    """One applicant: `number` as the file gives it, the clean answers and all problems with raw answers kept.

    `children` are the clean answers of the simultaneous applications it asks for, by type.
    """

    number: int
    cells: list[str]
    raw: dict[str, Any]
    clean: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
    children: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BulkFile:
    """A file that may be checked: the form it is for, its mapping and its applicants' lines."""

    form: Form
    mapping: FileMapping
    lines: list[Line]

    @property
    def count(self) -> int:
        return len(self.lines)


def open_file(content: bytes, *, most: int, type: str = "", status: str = "") -> BulkFile:
    """A file of the form named; without `type` the form that the file itself names.

    Raises the refusals of STEP2: WZBAM141E, 142E, 143E.
    """
    return open_table(read(content, most=most), most=most, type=type, status=status)


def open_table(table: Table, *, most: int, type: str = "", status: str = "") -> BulkFile:
    """As `open_file`, for rows that were read already."""
    if not type:
        type, status = kind_of(table)
    form = forms.form(type, status)
    if official_header.is_official(table.header):
        mapping = official_header.mapping(form, table)
    else:
        mapping = own_header.mapping(form, table)
    lines = list(_applicants(table, mapping))
    if not lines:
        raise Refusal("WZBAM143E", detail=Text("申請人が1人も入力されていません。", "There is no applicant in it."))
    if len(lines) > most:
        raise Refusal("WZBAM142E")
    return BulkFile(form, mapping, lines)


def kind_of(table: Table) -> tuple[str, str]:
    """The type and status that a file names. Raises WZBAM141E for a file that names none, 143E for one not offered."""
    if official_header.is_official(table.header):
        kind = official_header.kind_of(official_header.key_of(table))
    else:
        named = own_header.named_form(table.header)
        if named is None:
            raise Refusal("WZBAM141E")
        kind = named
    try:
        forms.form(*kind)
    except KeyError:
        raise Refusal("WZBAM143E") from None
    return kind


def check_file(file: BulkFile, today: date) -> list[CheckedLine]:
    """Every line with its problems, in the file's order. Nothing is stored, no database is asked."""
    checked = [_check(file, line, today) for line in file.lines]
    _same_person(checked)
    return checked


def ask_about_persons(form: Form, checked: list[CheckedLine], today: date) -> None:
    """Add what only the database knows: WZBAM118E for persons with an application of this type pending, and what the
    register of residence cards has against the others, as the screens do.
    """
    keys = {pending.key_of(form.type, line.clean) for line in checked} - {None}
    sealed = SensitiveAnswers.objects.filter(pending_key__in=keys)
    taken = set(sealed.values_list("pending_key", flat=True))
    for line in checked:
        if pending.key_of(form.type, line.clean) in taken:
            line.problems.append(Problem(PERSON, Refusal("WZBAM118E")))
        elif not line.problems and (problem := card_check.problem(form, line.clean, today)):
            line.problems.append(problem)


def warnings(file: BulkFile, line: CheckedLine) -> tuple[str, ...]:
    """What is to be said about a line that is accepted: message ids of the points table (decision 35)."""
    activity = ACTIVITY_BY_CODE.get(file.form.status)
    return tuple(total(activity.category, line.clean).warnings) if activity else ()


def label_of(form: Form, path: str) -> Text:
    """A question's numbered label: 在日親族又は同居者1 氏名; of a simultaneous application with its name before it."""
    type, rest = together.split(path)
    if type:
        name, label = forms.type_label(type), together.find(form, path)[1].label
        return Text(f"{name.ja} {label.ja}", f"{name.en}: {label.en}") if rest else label
    try:
        question = form.find(path)
    except KeyError:
        item = form.index.get(path.partition(".")[0])
        return item.label if item else Text(path, path)
    head, _, rest = path.partition(".")
    item = form.index[head]
    if not isinstance(item, Repeat):
        return question.label
    row = int(rest.partition(".")[0])
    ja = own_header.numbered(item, row, question)
    return Text(ja, f"{item.label.en} {row + 1}: {question.label.en}")


def _applicants(table: Table, mapping: FileMapping) -> Iterator[Line]:
    width = len(table.header)
    used = {column for source in mapping.sources for column in source.columns}
    for place, line in enumerate(table.lines, 1):
        cells = line.cells
        if mapping.own and (cells[0].strip().startswith(own_header.COMMENT) or cells == table.header):
            continue
        cells = _as_wide(cells, width, mapping.own and (table.whole or place < len(table.lines)))
        if any(cells[column].strip() for column in used):
            yield Line(line.number, cells)


def _as_wide(cells: list[str], width: int, shorter: bool) -> list[str]:
    """`shorter`: spreadsheets leave out empty cells at the end, but not in the last line of half a file.

    Raises WZBAM143E for a line that has other columns than the header.
    """
    if len(cells) == width:
        return cells
    if len(cells) > width and not any(cells[width:]):
        return cells[:width]
    if len(cells) < width and (shorter or len(cells) == width - 1):
        return [*cells, *[""] * (width - len(cells))]
    raise Refusal(
        "WZBAM143E", detail=Text("列の数が見出しと異なる行があります。", "A line has another number of columns.")
    )


def _check(file: BulkFile, line: Line, today: date) -> CheckedLine:
    raw = file.mapping.answers(line.cells)
    result = check_form(file.form, raw | BOXES, today)
    number = file.mapping.number(line.cells, line.number)
    checked = CheckedLine(number, line.cells, raw, result.clean, result.problems)
    for type, said in raw.get(together.KEY, {}).items():
        _check_child(checked, type, said, today)
    return checked


def _check_child(line: CheckedLine, type: str, said: dict[str, Any], today: date) -> None:
    """A simultaneous application of a line: its problems are the line's. What it does not say, its main one says."""
    wish, form = said.get("", ""), forms.form(type)
    if refusal := _unwelcome(type, wish, line.clean):
        line.problems.append(Problem(f"{type}{together.MARK}", refusal))
        return
    result = check_form(form, together.taken_over(form, line.raw) | said | CHILD_BOXES, today)
    known = {problem.path for problem in line.problems}
    line.problems += [
        Problem(f"{type}{together.MARK}{problem.path}", problem.refusal)
        for problem in result.problems
        if problem.path in said or problem.path not in known
    ]
    line.children[type] = result.clean


def _unwelcome(type: str, wish: str, main: Answers) -> Refusal | None:
    """Why there can be no such simultaneous application: nobody said whether it is wished, not offered, by post."""
    if not wish:
        return Refusal("WZBAM002E")
    if wish not in TICKS:
        return Refusal("WZBAM005E", field=together.flag(type).label)
    return simultaneous.refusal(type, str(main.get("receipt_method") or ""))


def _same_person(checked: list[CheckedLine]) -> None:
    """WZBAM232E with our own words at every line about a person whom another line is about too (decision 35)."""
    by_person: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, line in enumerate(checked):
        for key in _persons(line.clean):
            by_person[key].append(place)
    same: dict[int, set[int]] = defaultdict(set)
    for places in by_person.values():
        for place in places:
            same[place].update(other for other in places if other != place)
    for place, others in same.items():
        if others:
            line = checked[place]
            line.problems.append(Problem(PERSON, _twice(line, [checked[other] for other in sorted(others)])))


def _persons(clean: Answers) -> Iterator[tuple[str, ...]]:
    if card := clean.get("residence_card_number"):
        yield "card", card
    who = tuple(str(clean.get(key) or "") for key in ("nationality", "name", "birth_date"))
    if all(who):
        yield who


def _twice(line: CheckedLine, others: list[CheckedLine]) -> Refusal:
    numbers = [str(other.number) for other in others]
    return Refusal(
        "WZBAM232E",
        field1=Text(f"{line.number}番の申請人", f"applicant {line.number}"),
        field2=Text("、".join(f"{number}番" for number in numbers) + "の申請人", "applicant " + ", ".join(numbers)),
        detail=Text("同じ方が1つのファイルに複数回入力されています。", "The same person is entered more than once."),
    )
