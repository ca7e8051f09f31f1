"""CSV with our question ids or with the numbered labels of our template as its header (decision 33)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from applications.catalogue import forms
from applications.catalogue.model import Form, Question, Repeat, Section
from bulk_upload import together
from bulk_upload.mapping import Child, FileMapping, Lead, grouped
from bulk_upload.reading import Table
from messages.refusal import Refusal
from messages.text import Text

NUMBER = "no"
NUMBER_NAMES = frozenset({"no", "no.", "#", "番号", "項番", "行", "row"})
BLANKS = re.compile(r"\s+")
FORM_MARK = re.compile(r"form:([a-z]+)[:/]([A-Z0-9-]*)")
"""How the first cell of our template names its form."""
COMMENT = "#"
"""Lines whose first cell begins with it are headings or examples."""
BOXES = frozenset({"facts_confirmed", "copy_kept"})
"""Ticked at STEP3 for the whole file, in no file."""


@lru_cache(maxsize=512)
def columns(form: Form, also: tuple[str, ...] = ()) -> tuple[tuple[str, str, str], ...]:
    """(path, id, label) of every column of our template, in the wizard's order. Ids and labels are unique.

    Rows are counted from 1 in both: ``relatives[1].name``, 「在日親族1 氏名」. Simultaneous applications come last:
    what the main one does not ask, and the paths `also`.
    """
    found = [*_columns(form), *(_of_child(form, path) for path in (*together.own_paths(form), *also))]
    labels = _unique([label for _, _, label in found], [section for _, section, _ in found], [p for p, _, _ in found])
    return tuple((path, column_id(path), label) for (path, _, _), label in zip(found, labels, strict=True))


def column_id(path: str) -> str:
    """``relatives.0.name`` as ``relatives[1].name``; ``reentry:`` and ``reentry:destination`` as they are."""
    head, _, rest = path.partition(".")
    row, _, name = rest.partition(".")
    return f"{head}[{int(row) + 1}].{name}" if rest else head


def row_of(path: str) -> int:
    """The row of its block that a path names, counted from 0; 0 outside a block."""
    row = path.partition(".")[2].partition(".")[0]
    return int(row or 0)


def named_form(header: list[str]) -> tuple[str, str] | None:
    """(type, status) that the first cell of our template names; None in other files."""
    match = FORM_MARK.fullmatch(header[0].strip()) if header else None
    return (match[1], match[2]) if match else None


def mapping(form: Form, table: Table) -> FileMapping:
    """Raises WZBAM143E when the file is another form's, WZBAM141E for unknown or doubled columns, naming them."""
    named = named_form(table.header)
    if named and (named[0] != form.type or named[1].partition("-")[0] != form.status):
        raise Refusal("WZBAM143E")
    known = _known(form)
    places, unknown, number = [], [], -1
    for column, name in enumerate(table.header):
        key = _key(name)
        if column == 0 and (named or key in NUMBER_NAMES or key.startswith(COMMENT)):
            number = 0
        elif key.startswith(COMMENT):
            continue
        elif key in known:
            places.append((known[key], 0, column))
        elif key:
            unknown.append(name.strip())
        elif any(column < len(line.cells) and line.cells[column].strip() for line in table.lines):
            unknown.append(Text(f"{column + 1}列目", f"column {column + 1}").ja)
    _refuse(unknown, places, table.header)
    main = grouped(place for place in places if together.MARK not in place[0])
    return FileMapping(table.header, main, Lead(number), own=True, children=_children(form, table.header, places))


def _children(form: Form, header: list[str], places: list[tuple[str, int, int]]) -> tuple[Child, ...]:
    found: dict[str, dict[str, int]] = {}
    for path, _, column in places:
        type, question = together.split(path)
        if type:
            found.setdefault(type, {})[question] = column
    return tuple(_child(type, columns, header) for type, columns in found.items())


def _child(type: str, columns: dict[str, int], header: list[str]) -> Child:
    answers = grouped((path, 0, column) for path, column in columns.items() if path)
    return Child(type, columns.get("", -1), FileMapping(header, answers))


def _refuse(unknown: list[str], places: list[tuple[str, int, int]], header: list[str]) -> None:
    if not places:
        raise Refusal("WZBAM141E")
    if unknown:
        shown = "、".join(name[:40] for name in unknown[:3])
        raise Refusal("WZBAM141E", detail=Text(f"この様式にない列です：{shown}", f"Unknown columns: {shown}"))
    twice = [
        column
        for path, count in Counter(p for p, _, _ in places).items()
        if count > 1
        for q, _, column in places
        if q == path
    ]
    if twice:
        name = header[twice[-1]].strip()[:40]
        raise Refusal("WZBAM141E", detail=Text(f"同じ項目の列が2つあります：{name}", f"Two columns for: {name}"))


@lru_cache(maxsize=64)
def _known(form: Form) -> dict[str, str]:
    """Paths by every name a column may have."""
    known: dict[str, str] = {}
    for path, _, label in columns(form):
        known[_key(label)] = path
    for path, id, _ in columns(form):
        known[_key(id)] = path
        known[_key(path)] = path
    return known | {_key(path): path for path in together.all_paths(form)}


def _of_child(form: Form, path: str) -> tuple[str, str, str]:
    asked, question = together.find(form, path)
    label = question.label.ja
    name = forms.type_label(asked.type).ja
    return path, name, label if path.endswith(together.MARK) else f"{name} {label}"


def _columns(form: Form) -> Iterator[tuple[str, str, str]]:
    """(path, heading of its section, label)."""
    for step in form.steps:
        for section in step.sections:
            for item in section.items:
                if isinstance(item, Repeat):
                    yield from _rows(item, section)
                elif item.id not in BOXES:
                    yield item.id, section.ja, item.label.ja


def _rows(repeat: Repeat, section: Section) -> Iterator[tuple[str, str, str]]:
    for row in range(repeat.max):
        for question in repeat.questions:
            yield f"{repeat.id}.{row}.{question.id}", section.ja, numbered(repeat, row, question)


def numbered(repeat: Repeat, row: int, question: Question) -> str:
    """「在日親族1 氏名」; `row` counts from 0."""
    name, label = _spaced(repeat.ja), _spaced(question.label.ja)
    inner = label.removeprefix(name).strip() if label.startswith(name) else label
    return f"{name}{row + 1} {inner or label}".strip()


def _unique(labels: list[str], sections: list[str], paths: list[str]) -> list[str]:
    """Labels told apart by their section and, where that does not do, by the question's id."""
    labels = [_spaced(label) for label in labels]
    for prefix in (sections, paths):
        count = Counter(map(_key, labels))
        labels = [
            f"{_spaced(before)} {label}" if count[_key(label)] > 1 else label
            for before, label in zip(prefix, labels, strict=True)
        ]
    return labels


def _spaced(text: str) -> str:
    return BLANKS.sub(" ", text).strip()


def _key(name: str) -> str:
    return BLANKS.sub("", unicodedata.normalize("NFKC", name)).casefold()
