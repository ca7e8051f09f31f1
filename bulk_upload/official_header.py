"""The file of the official tool: fields by position, the header as a check (decision 13)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from applications.catalogue import forms
from applications.catalogue.model import Form, Kind, Type
from applications.catalogue.official import menus
from bulk_upload import together
from bulk_upload.layouts import LEAD, Field, Layout, layout
from bulk_upload.mapping import Child, FileMapping, Lead, Source, grouped
from bulk_upload.reading import Table
from messages.refusal import Refusal
from messages.text import Text

KNOWN_BY = ("txtName", "WCCBS010Dto:selNationalityAndRegion")
"""Headers that every file of the tool has."""


def is_official(header: list[str]) -> bool:
    return all(name in header for name in KNOWN_BY)


def key_of(table: Table) -> str:
    """The form key that the file's lines name ("04N2"), or "". Raises WZBAM143E when they name several."""
    if any(table.header[:LEAD]):
        return ""
    keys = {line.cells[2] for line in table.lines if len(line.cells) > 2 and line.cells[2]}
    if len(keys) > 1:
        raise Refusal(
            "WZBAM143E", detail=Text("申請種別・在留資格が行により異なります。", "The lines name several forms.")
        )
    return keys.pop() if keys else ""


def kind_of(key: str) -> tuple[str, str]:
    """(application type, status) of a form key. Raises WZBAM141E for one that does not exist."""
    menu = menus().get(key)
    if menu is None:
        raise Refusal("WZBAM141E")
    return menu.type, key[2:]


def mapping(form: Form, table: Table) -> FileMapping:
    """Raises WZBAM143E when the file is another form's, WZBAM141E for a header that is not the tool's."""
    try:
        fields = layout(form)
    except KeyError:
        raise Refusal("WZBAM143E") from None
    key = key_of(table)
    if key and key != fields.key:
        raise Refusal("WZBAM143E", detail=_other(key))
    header = table.header
    if _in_place(header, fields):
        columns = {number: number - 1 for number in fields.fields}
    else:
        columns = _by_name(header, fields)
    sources = _sources(form, fields.fields.values(), fields, columns)
    children = tuple(_child(type, fields, columns, header) for type in fields.children)
    return FileMapping(header, sources, Lead(0 if not header[0] else -1), children=children)


def _sources(form: Form, asked: Iterable[Field], fields: Layout, columns: dict[int, int]) -> tuple[Source, ...]:
    places = [
        (place.path, place.part, columns[field.number])
        for field in asked
        if field.number in columns
        for place in field.places
    ]
    return tuple(_whole_date(form, source, fields, columns) for source in grouped(places))


def _child(type: str, fields: Layout, columns: dict[int, int], header: list[str]) -> Child:
    sources = _sources(forms.form(type), fields.children[type], fields, columns)
    return Child(type, header.index(together.FLAGS[Type(type)]), FileMapping(header, sources))


def _whole_date(form: Form, source: Source, fields: Layout, columns: dict[int, int]) -> Source:
    """A month that the tool keeps in a field for a whole date is its first six digits."""
    if form.find(source.path).kind is not Kind.YEAR_MONTH or len(source.columns) > 1:
        return source
    field = next(fields.fields[number] for number, column in columns.items() if column == source.columns[0])
    return replace(source, cut=6) if any("Day(2)" in header for header in field.headers) else source


def _in_place(header: list[str], fields: Layout) -> bool:
    if not fields.width <= len(header) <= fields.width + 1:
        return False
    return all(_named(field, header[field.number - 1]) for field in fields.fields.values())


def _named(field: Field, header: str) -> bool:
    return header in field.headers


def _by_name(header: list[str], fields: Layout) -> dict[int, int]:
    """Columns by their names, for a file whose columns somebody moved or took out."""
    twice = [name for name, count in Counter(filter(None, header)).items() if count > 1]
    if twice:
        raise Refusal("WZBAM141E", detail=Text(f"同じ見出しの列が2つあります：{twice[0]}", f"Two columns: {twice[0]}"))
    names = {name: field.number for field in fields.fields.values() for name in field.headers}
    columns = {names[name]: place for place, name in enumerate(header) if name in names}
    if len(columns) < len(set(names.values())):
        missing = next(field.headers[0] for field in fields.fields.values() if field.number not in columns)
        raise Refusal("WZBAM143E", detail=Text(f"列がありません：{missing}", f"A column is missing: {missing}"))
    return columns


def _other(key: str) -> Text:
    return Text(f"ファイルは様式{key}のものです。", f"The file is for the form {key}.")
