"""The Japanese font of printed copies: IPAexGothic, in the repository with its licence (decision 32)."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

NAME = "IPAexGothic"
PATH = Path(__file__).with_name("fonts") / "ipaexg.ttf"
GETA = "〓"
"""Stands for a character the font has no glyph for, as printers' practice is."""


_BEYOND_BMP = re.compile(r"> <([0-9A-F]{5,6})>$", re.MULTILINE)


class CopyableFont(TTFont):  # type: ignore[misc]
    """Text copied out of the PDF is right beyond the basic plane too (𡈽): reportlab writes those codes unpaired."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = _BEYOND_BMP.sub(_paired, stream.content)


def _paired(match: re.Match[str]) -> str:
    return f"> <{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def font() -> CopyableFont:
    """The font, registered with reportlab once a process."""
    loaded = CopyableFont(NAME, str(PATH))
    pdfmetrics.registerFont(loaded)
    return loaded


def printable(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with a geta mark for each character that cannot be printed, and those characters in order."""
    glyphs = font().face.charToGlyph
    missing = tuple(char for char in text if ord(char) not in glyphs and char != "\n")
    if not missing:
        return text, ()
    return "".join(char if char == "\n" or ord(char) in glyphs else GETA for char in text), missing


def width(text: str, size: float) -> float:
    """Width of `text` in points at a font size in points."""
    face = font().face
    widths = face.charWidths
    units: float = sum(widths.get(ord(char), face.defaultWidth) for char in text)
    return units * size / 1000
