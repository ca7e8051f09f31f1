"""Good and bad examples from which the cases are made."""

import io
from zipfile import ZIP_STORED

from bulk_upload import sheet
from tests.attachments import samples
from tests.attachments.batch.zips import zip_of
from tests.bulk_upload.files import FORM, csv_of, person
from tests.fuzz.targets import corpus, sheet_of_template


def of(target: str) -> list[bytes]:
    return [*MADE[target]() * 5, *(path.read_bytes() for path in corpus(target))]


def _csv() -> list[bytes]:
    text = csv_of([person(1), person(2)])
    plain = text.decode("utf-8-sig")
    return [text, plain.encode("utf-16"), plain.encode("cp932", "replace"), plain.replace(",", "\t").encode()]


def _jpeg() -> list[bytes]:
    return [samples.jpeg(60, 80), samples.jpeg(60, 80, progressive=True), samples.jpeg_with_everything()]


def _pdf() -> list[bytes]:
    made = [samples.pdf(), samples.named_script(), samples.pdf_with_file(), samples.on_opening(samples.LAUNCH)]
    return [*made, samples.encrypted_pdf("AES-128"), samples.encrypted_pdf("RC4-40")]


def _zip() -> list[bytes]:
    names = ["1.jpg", "1.pdf", "__MACOSX/._1.jpg", "日本.pdf"]
    small = {"1.jpg": b"\xff\xd8small", "a/2.pdf": b"%PDF-" + b"x" * 3000}
    return [zip_of(names), zip_of(small), zip_of(small, ZIP_STORED)]


def _xlsx() -> list[bytes]:
    return [io.BytesIO(sheet.workbook(FORM, rows=1)).getvalue()]


SMALL = (
    b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="str"><v>sex</v></c></row>'
    b'<row r="2"><c r="A2" t="n" s="1"><v>45000</v></c><c r="B2" t="d"><v>2026-01-01</v></c>'
    b'<c r="C2" t="e"><v>#N/A</v></c>'
    b'<c r="D2" t="b"><v>1</v></c><c r="E2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'
)


def _sheet() -> list[bytes]:
    return [SMALL, sheet_of_template()]


MADE = {
    "csv": _csv,
    "jpeg": _jpeg,
    "pdf": _pdf,
    "zip": _zip,
    "xlsx": _xlsx,
    "sheet": _sheet,
}
