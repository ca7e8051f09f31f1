"""What reads bytes from outside, each as one call that may refuse and do nothing else."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile

from applications.catalogue import forms
from attachments import pdf_scan
from attachments.batch.zips import MB, Archive
from attachments.document import REASONS
from attachments.photo import check_or_fit
from attachments.remarks import FLAGS
from bulk_upload import sheet
from bulk_upload.checking import check_file, open_file
from bulk_upload.workbooks import read_workbook
from messages import clock
from messages.refusal import Refusal

CORPUS = Path(__file__).with_name("corpus")
SECONDS = 2
SHEET = "xl/worksheets/sheet1.xml"


class SlowError(BaseException):
    """More than `SECONDS` of the processor; no `Exception`, so that nobody takes it for bad input."""


@contextmanager
def guarded(seconds: float = SECONDS) -> Iterator[None]:
    """Ends what computes longer than `seconds`. Time in which others have the processor does not count."""

    def end(*_: Any) -> None:
        raise SlowError

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def csv(content: bytes) -> None:
    """A bulk file, read and its rows checked."""
    check_file(open_file(content, most=300, type="extension", status="N2"), clock.today())


def jpeg(content: bytes) -> None:
    check_or_fit(SimpleUploadedFile("photo.jpg", content))


def pdf(content: bytes) -> None:
    """Without the process around it, which ends it after `PDF_CHECK_SECONDS` and says "too complex"."""
    with suppress(SlowError):
        answer = pdf_scan.scan(content)
        assert answer["refused"] in {"", *REASONS}
        assert set(answer["flags"]) <= set(FLAGS)


def archive(content: bytes) -> None:
    """A zip of photos and PDFs, every file unpacked."""
    opened = Archive(BytesIO(content), len(content))
    for member in (each for each in opened.members if not each.unsafe):
        with suppress(Refusal):
            opened.content(member, 10 * MB)


def xlsx(content: bytes) -> None:
    read_workbook(content, most=300)


def sheet_xml(content: bytes) -> None:
    """As the sheet of a workbook that is in order otherwise."""
    read_workbook(workbook_with(content), most=300)


def workbook_with(content: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(_workbook())) as whole, ZipFile(out, "w") as changed:
        for part in whole.namelist():
            changed.writestr(part, content if part == SHEET else whole.read(part))
    return out.getvalue()


@cache
def _workbook() -> bytes:
    return sheet.workbook(forms.form("extension", "N2"), rows=1)


def sheet_of_template() -> bytes:
    with ZipFile(BytesIO(_workbook())) as whole:
        return whole.read(SHEET)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "csv": csv,
    "jpeg": jpeg,
    "pdf": pdf,
    "zip": archive,
    "xlsx": xlsx,
    "sheet": sheet_xml,
}


def run(target: str, content: bytes) -> None:
    """Raises what is a fault: anything but a refusal, and `SlowError`."""
    with guarded(), suppress(Refusal):
        TARGETS[target](content)


def corpus(target: str) -> list[Path]:
    """The kept cases: one of each kind, and whatever was a fault once."""
    return sorted((CORPUS / target).iterdir())
