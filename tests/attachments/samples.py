"""Photos and PDFs of every kind, made in memory."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw
from pypdf import PdfWriter
from pypdf.constants import UserAccessPermissions
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

Name, Text = NameObject, TextStringObject
SCRIPT = DictionaryObject({Name("/S"): Name("/JavaScript"), Name("/JS"): Text("app.alert(1)")})
LAUNCH = DictionaryObject({Name("/S"): Name("/Launch"), Name("/F"): Text("calc.exe")})


def picture(width: int = 300, height: int = 400, mode: str = "RGB") -> Image.Image:
    """A plain picture whose upper left corner is red."""
    image = Image.new("RGB", (width, height), (210, 220, 230))
    ImageDraw.Draw(image).rectangle((0, 0, width // 4, height // 4), fill=(200, 20, 20))
    return image.convert(mode)


def jpeg(width: int = 300, height: int = 400, mode: str = "RGB", **options: Any) -> bytes:
    out = BytesIO()
    picture(width, height, mode).save(out, "JPEG", **{"quality": 80, **options})
    return out.getvalue()


def png() -> bytes:
    out = BytesIO()
    picture().save(out, "PNG")
    return out.getvalue()


def jpeg_claiming(width: int, height: int) -> bytes:
    """A JPEG of few bytes whose header claims that many pixels."""
    content = bytearray(jpeg())
    at = content.index(b"\xff\xc0")
    content[at + 5 : at + 9] = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return bytes(content)


def jpeg_with_everything() -> bytes:
    """Turned on its side by EXIF, with a place, a comment and a zip file behind the picture."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "SECRET-CAMERA"
    exif.get_ifd(0x8825)[1] = "N"
    zipped = BytesIO()
    with ZipFile(zipped, "w") as archive:
        archive.writestr("secret.txt", "SECRET-ZIP")
    return jpeg(400, 300, exif=exif.tobytes(), comment=b"<?php SECRET-COMMENT ?>") + zipped.getvalue()


def pdf(pages: int = 2) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for number in range(pages):
        canvas.drawString(50, 700, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed_pdf(change: Callable[[PdfWriter], object]) -> bytes:
    """The plain PDF with something done to it."""
    writer = PdfWriter(clone_from=BytesIO(pdf()))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def encrypted_pdf(algorithm: str, *, password: str = "geheim") -> bytes:
    """`password` "" leaves it open to everybody, but forbids printing and copying."""
    return changed_pdf(
        lambda writer: writer.encrypt(password, "owner", algorithm=algorithm, permissions_flag=UserAccessPermissions(0))
    )


def on_opening(action: DictionaryObject) -> bytes:
    return changed_pdf(lambda writer: writer.root_object.update({Name("/OpenAction"): writer._add_object(action)}))


def named_script() -> bytes:
    names = DictionaryObject({Name("/Names"): ArrayObject([Text("a"), SCRIPT])})
    return changed_pdf(
        lambda writer: writer.root_object.update({Name("/Names"): DictionaryObject({Name("/JavaScript"): names})})
    )


def on_page(key: str, value: Any) -> bytes:
    return changed_pdf(lambda writer: writer.pages[1].update({Name(key): value}))


def link(action: DictionaryObject) -> ArrayObject:
    annotation = {Name("/Type"): Name("/Annot"), Name("/Subtype"): Name("/Link"), Name("/A"): action}
    return ArrayObject([DictionaryObject(annotation)])


def pdf_with_file() -> bytes:
    return changed_pdf(lambda writer: writer.add_attachment("a.exe", b"MZ"))


def padded_pdf(size: int) -> bytes:
    """A whole PDF of exactly `size` bytes, filled up by a comment before its cross-reference table."""
    content = pdf()
    table = content.index(b"\nxref") + 1
    objects, rest = content[:table], content[table : content.index(b"startxref")]
    for filler in range(size - len(content) - 40, size):
        tail = b"startxref\n%d\n%%%%EOF\n" % (table + filler)
        if len(objects) + filler + len(rest) + len(tail) == size:
            return objects + b"%" + b"x" * (filler - 2) + b"\n" + rest + tail
    raise AssertionError(size)


def slow_pdf(objects: int = 60_000) -> bytes:
    """Of few bytes for what it takes to read: many small objects, each named four times."""

    def change(writer: PdfWriter) -> None:
        kids = [writer._add_object(DictionaryObject({Name("/A"): NumberObject(n)})) for n in range(objects)]
        for start in range(0, len(kids), 10_000):
            writer.root_object[Name(f"/K{start}")] = ArrayObject(kids[start : start + 10_000] * 4)

    return changed_pdf(change)


def upload(content: bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)
