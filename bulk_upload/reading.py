"""From the bytes of a bulk file to a header and rows of text, whatever tool wrote it (behaviour 6.2, decision 33).

Nothing here knows a question. What is no table of text is refused with WZBAM141E, what is no row with 143E.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from messages.refusal import Refusal
from messages.text import Text

UTF16 = (b"\xff\xfe", b"\xfe\xff")
UTF8_BOM = b"\xef\xbb\xbf"
NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xd8\xff", b"\x89PNG", b"%PDF", b"GIF8", b"\x1f\x8b")
"""How workbooks, zip archives, pictures and PDFs begin."""
NO_TEXT = re.compile("[\0\uf8f0-\uf8f3]")
"""NUL, and what Python's cp932 makes of bytes that are no text in it."""
LINE_END = re.compile("\r\n|\r|\n")
JAPANESE = re.compile("[\u3000-\u9fff\uff00-\uffef]")
SURELY_UTF8 = 4
"""Japanese characters of one line; cp932 text that happens to be UTF-8 has fewer."""
MIXED = Text("文字コードが混ざっています。", "Its lines are in different encodings.")
CELL_LIMIT = 100_000
"""Characters; no answer is as long."""

COMMENTS = 20
"""Lines of headings that a template has below its header; they are no applicants and fall away later."""


@dataclass(frozen=True, slots=True)
class Line:
    """One applicant: the line's number in the file, counted from 1 without the header, and its cells."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """`whole`: the file ends with a line end, as spreadsheets write it."""

    header: list[str]
    lines: list[Line]
    whole: bool = True


def read(content: bytes, *, most: int) -> Table:
    """The table in a file. Lines without any text are left out.

    Raises WZBAM141E for what is no table, WZBAM143E without a single line, WZBAM142E for more than `most` lines.
    """
    text = _text(content)
    rows = _cells(text)
    header = next(rows, None)
    if header is None or not any(header):
        raise Refusal("WZBAM141E")
    lines = [Line(number, cells) for number, cells in enumerate(rows, 1) if any(cells)]
    if not lines:
        raise Refusal("WZBAM143E", detail=Text("申請人が1人も入力されていません。", "There is no applicant in it."))
    if len(lines) > most + COMMENTS:
        raise Refusal("WZBAM142E")
    return Table(header, lines, whole=text.endswith(("\r", "\n")))


def _text(content: bytes) -> str:
    if content.startswith(NOT_TEXT) and not content.startswith(UTF16):
        raise Refusal("WZBAM141E")
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if NO_TEXT.search(text):
            break
        if encoding == "cp932" and any(map(_is_utf8, content.splitlines())):
            raise Refusal("WZBAM141E", detail=MIXED)
        return text
    raise Refusal("WZBAM141E")


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith(UTF16):
        return ("utf-16",)
    return ("utf-8-sig",) if content.startswith(UTF8_BOM) else ("utf-8", "cp932")


def _is_utf8(line: bytes) -> bool:
    """Whether a line is Japanese text in UTF-8; as cp932 it would be read as other characters."""
    try:
        return len(JAPANESE.findall(line.decode())) >= SURELY_UTF8
    except UnicodeDecodeError:
        return False


def _cells(text: str) -> Iterator[list[str]]:
    first = LINE_END.split(text, maxsplit=1)[0]
    if "\t" in first:
        plain = None if '"' in first else _unquoted(text)
        return iter(plain) if plain is not None else _quoted(text, "\t")
    return _quoted(text, ",")


def _unquoted(text: str) -> list[list[str]] | None:
    """Lines as the official tool writes them; None when they are not all as wide as the header: quotes then count."""
    rows = [line.split("\t") for line in LINE_END.split(text)]
    if rows[-1] == [""]:
        rows.pop()
    width = len(rows[0])
    if '"' in text and any(len(row) != width for row in rows):
        return None
    return rows


def _quoted(text: str, delimiter: str) -> Iterator[list[str]]:
    limit = csv.field_size_limit(CELL_LIMIT)
    try:
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        raise Refusal("WZBAM141E") from None
    finally:
        csv.field_size_limit(limit)
    return iter(found)
