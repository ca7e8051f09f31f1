"""Lines that fit a width: Japanese breaks anywhere but before closing marks, Latin words stay whole if they can."""

import re

from applications.copy.font import width

_PIECE = re.compile(r"[!-~\u00c0-\u024f]+ *|.", re.DOTALL)
_NOT_FIRST = frozenset("、。，．・：；？！ー）」』】〕〉》々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％")


def wrap(text: str, room: float, size: float) -> list[str]:
    """`text` as lines of at most `room` points at font `size`; its own line breaks are kept; [""] for ""."""
    return [line for paragraph in text.split("\n") for line in _wrap(paragraph, room, size)]


def _wrap(paragraph: str, room: float, size: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(paragraph, room, size):
        needed = width(piece.rstrip(" "), size)
        if line and used + needed > room:
            carried = line[-1] if piece[0] in _NOT_FIRST and len(line) > 1 else ""
            lines.append(line[: len(line) - len(carried)].rstrip(" "))
            line, used = carried, width(carried, size)
        line += piece
        used += width(piece, size)
    return [*lines, line.rstrip(" ")]


def _pieces(paragraph: str, room: float, size: float) -> list[str]:
    """What must not be broken; a word longer than a whole line falls into its letters."""
    pieces: list[str] = []
    for piece in _PIECE.findall(paragraph):
        pieces.extend([piece] if width(piece, size) <= room else piece)
    return pieces
