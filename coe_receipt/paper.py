"""The certificate on one A4 page, with a QR code to the public check page."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from django.conf import settings
from reportlab.pdfgen.canvas import Canvas

from applications.copy.font import NAME, font, printable
from applications.copy.layout import INK, MARGIN, MUTED, PAGE
from applications.copy.wrap import wrap
from coe_receipt import links, wording
from coe_receipt.models import Certificate
from coe_receipt.signing import sign
from messages import clock, qr

ROOM = PAGE[0] - 2 * MARGIN
VALUE_AT = MARGIN + 170
QR = 92.0
PREVIEW = "プレビュー（未交付・無効）　PREVIEW — NOT ISSUED, NOT VALID"


def signed_pdf(certificate: Certificate) -> bytes:
    """The PDF of an issued certificate, digitally signed."""
    return sign(page(certificate))


def page(certificate: Certificate) -> bytes:
    """The PDF without signature; one that is not issued says so and carries no QR code."""
    font()
    out = BytesIO()
    canvas = Canvas(out, pagesize=PAGE, lang="ja")
    canvas.setTitle(f"{wording.TITLE.ja} {certificate.number or ''}".strip())
    canvas.setAuthor(settings.SITE["agency_ja"])
    canvas.setCreator(settings.SITE["name_ja"])
    pen = _Pen(canvas)
    _head(pen, certificate)
    for line in wording.lines(certificate, clock.today()):
        pen.row(line.label.ja, line.label.en, [line.value.ja, line.value.en])
    _notes(pen)
    if certificate.number:
        _check(pen, certificate.number)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@dataclass
class _Pen:
    """Writes downwards; `y` is the last baseline, from the page's upper edge, in points."""

    canvas: Canvas
    y: float = 60.0

    def write(
        self,
        text: str,
        *,
        size: float = 9.5,
        colour: tuple[float, float, float] = INK,
        x: float = MARGIN,
        room: float = ROOM,
    ) -> None:
        for line in wrap(printable(text)[0], room, size):
            self.y += size * 1.45
            self._put(line, x, self.y, size, colour)

    def row(self, label: str, english: str, values: Iterable[str]) -> None:
        self.y += 4
        top = self.y
        self._put(label, MARGIN, top + 13, 9.5, INK)
        self._put(english, MARGIN, top + 24, 7.5, MUTED)
        for text, size in zip(dict.fromkeys(values), (10.5, 8.5), strict=False):
            self.write(text, size=size, x=VALUE_AT, room=PAGE[0] - MARGIN - VALUE_AT)
        self.y = max(self.y, top + 26) + 4
        self.canvas.setStrokeColorRGB(0.8, 0.8, 0.82)
        self.canvas.line(MARGIN, PAGE[1] - self.y, PAGE[0] - MARGIN, PAGE[1] - self.y)

    def _put(self, text: str, x: float, y: float, size: float, colour: tuple[float, float, float]) -> None:
        self.canvas.setFillColorRGB(*colour)
        self.canvas.setFont(NAME, size)
        self.canvas.drawString(x, PAGE[1] - y, text)


def _head(pen: _Pen, certificate: Certificate) -> None:
    if not certificate.number:
        pen.write(PREVIEW, size=11, colour=(0.75, 0.1, 0.1))
    if settings.SITE["unofficial"]:
        pen.write("これは公式の証明書ではありません。 This is not an official certificate.", size=8.5, colour=MUTED)
    pen.write(f"{settings.SITE['agency_ja']}　{settings.SITE['agency_en']}", size=9, colour=MUTED)
    pen.write(wording.TITLE.ja, size=19)
    pen.write(wording.TITLE.en, size=12)
    pen.y += 4
    pen.write(wording.STATED.ja)
    pen.write(wording.STATED.en, size=8, colour=MUTED)
    pen.y += 6


def _notes(pen: _Pen) -> None:
    pen.y += 8
    for number, note in enumerate(wording.NOTES, 1):
        pen.write(f"{number}　{note.ja}", size=8)
        pen.write(note.en, size=7, colour=MUTED)


def _check(pen: _Pen, number: str) -> None:
    """QR code, number and code at the foot of the page."""
    _qr(pen.canvas, links.check_address(number), MARGIN, 44)
    pen.y = max(pen.y + 8, PAGE[1] - 44 - QR + 6)
    x, room = MARGIN + QR + 8, ROOM - QR - 8
    for text in (
        "この証明書が有効かどうかは、QRコード又は次のページで確認できます。"
        " Whether this certificate is valid can be checked with the QR code or on this page:",
        f"{settings.SITE_URL}{links.check_path()}",
        f"番号 Number：{number}",
        f"確認コード Code：{links.check_code(number)}",
        "このPDFには電子署名があります。 This PDF is digitally signed.",
    ):
        pen.write(text, size=8, x=x, room=room)


def _qr(canvas: Canvas, content: str, x: float, y: float) -> None:
    """A QR code `QR` points wide with its lower left corner at (x, y), one rectangle for each run of dark modules."""
    count, dark = qr.runs(content)
    size = QR / count
    canvas.setFillColorRGB(0, 0, 0)
    for row, begin, length in dark:
        canvas.rect(x + begin * size, y + QR - (row + 1) * size, length * size, size, stroke=0, fill=1)
