"""QR codes, whatever they are drawn on."""

from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

QUIET = 4  # empty modules around a code, as its standard asks


def runs(content: str) -> tuple[int, list[tuple[int, int, int]]]:
    """How many modules a side has, and each run of dark ones: (row, first column, length), from the top left."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    count = code.getModuleCount()
    found = []
    for row in range(count):
        begin = 0
        for dark, run in groupby(code.isDark(row, column) for column in range(count)):
            length = len(list(run))
            if dark:
                found.append((row, begin, length))
            begin += length
    return count, found


def svg(content: str) -> str:
    """A code as an SVG picture without style or script."""
    count, dark = runs(content)
    side = count + 2 * QUIET
    path = "".join(f"M{begin} {row}h{length}v1h-{length}z" for row, begin, length in dark)
    box = f'viewBox="{-QUIET} {-QUIET} {side} {side}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} shape-rendering="crispEdges">'
        f'<rect x="{-QUIET}" y="{-QUIET}" width="{side}" height="{side}" fill="#fff"/><path d="{path}"/></svg>'
    )
