"""The copy to keep, as a PDF with its font embedded (decision 32)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from django.utils import timezone
from reportlab.pdfgen.canvas import Canvas

from applications.copy import layout
from applications.copy.font import NAME, font, printable, width
from applications.copy.layout import INK, MARGIN, MUTED, PAGE, Mark, Rule
from applications.presentation import ShownStep
from messages.text import Text

PRINTED = Text("印刷日時", "Printed")


@dataclass(frozen=True, slots=True)
class Header:
    """What a copy says about itself, in the reader's `language`.

    `number` is the receipt or provisional number ("" for an entry in progress); `facts` are label and value pairs that
    stand above the answers; `notes` say what this paper is and is not.
    """

    system: str
    title: str
    number: str
    printed_at: datetime
    language: str
    facts: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


def pdf(steps: Sequence[ShownStep], header: Header) -> bytes:
    """A whole A4 document: every answer of `steps`, with a header and page numbers on each page."""
    return merged([(steps, header)])


def merged(papers: Iterable[tuple[Sequence[ShownStep], Header]]) -> bytes:
    """Several papers as one document, each with pages counted from 1 and a bookmark; at least one."""
    font()
    out = BytesIO()
    canvas: Canvas | None = None
    for place, (steps, header) in enumerate(papers):
        canvas = canvas or _begun(out, header)
        pages = layout.lay_out(header.title, header.notes, header.facts, steps, header.language)
        for number, marks in enumerate(pages, start=1):
            if number == 1:
                canvas.bookmarkPage(f"p{place}")
                canvas.addOutlineEntry(_title(header), f"p{place}")
            for mark in marks:
                _draw(canvas, mark)
            _frame(canvas, header, f"{number} / {len(pages)}")
            canvas.showPage()
    assert canvas is not None
    canvas.save()
    return out.getvalue()


def _begun(out: BytesIO, header: Header) -> Canvas:
    canvas = Canvas(out, pagesize=PAGE, lang="en" if header.language == "en" else "ja")
    canvas.setTitle(_title(header))
    canvas.setAuthor(header.system)
    canvas.setCreator(header.system)
    canvas.setSubject(header.title)
    return canvas


def _title(header: Header) -> str:
    return f"{header.title} {header.number}".strip()


def _draw(canvas: Canvas, mark: Mark) -> None:
    if isinstance(mark, Rule):
        canvas.setStrokeColorRGB(*(INK if mark.bar else (0.8, 0.8, 0.82)))
        canvas.setLineWidth(1.2 if mark.bar else 0.4)
        canvas.line(MARGIN, PAGE[1] - mark.y, PAGE[0] - MARGIN, PAGE[1] - mark.y)
        return
    canvas.setFillColorRGB(*mark.colour)
    canvas.setFont(NAME, mark.size)
    canvas.drawString(mark.x, PAGE[1] - mark.y, mark.text)


def _frame(canvas: Canvas, header: Header, page: str) -> None:
    printed = timezone.localtime(header.printed_at).strftime("%Y/%m/%d %H:%M")
    canvas.setFillColorRGB(*MUTED)
    canvas.setFont(NAME, 8)
    canvas.drawString(MARGIN, PAGE[1] - 46, printable(header.system)[0])
    _right(canvas, header.number, PAGE[1] - 46)
    canvas.drawString(MARGIN, 38, f"{PRINTED.to(header.language)} {printed} (JST)")
    _right(canvas, page, 38)


def _right(canvas: Canvas, text: str, y: float) -> None:
    shown = printable(text)[0]
    canvas.drawString(PAGE[0] - MARGIN - width(shown, 8), y, shown)
