"""What a person does with an upload: choose what it is for, give the file, confirm."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db import transaction

from accounts.models import User
from applications.catalogue import forms
from attachments import store
from bulk_upload import limits, own_header, writing
from bulk_upload.checking import BulkFile, open_file, open_table
from bulk_upload.models import BulkUpload
from bulk_upload.tasks import store_rows
from bulk_upload.workbooks import read_workbook
from messages import clock, viruses
from messages.background import wake_after_commit
from messages.refusal import Problem, Refusal

State = BulkUpload.State
OPEN = (State.CHOSEN, State.UPLOADED)
CONSENT, COPY = "consent", "copy_kept"


def begin(owner: User, *, type: str, status: str) -> BulkUpload:
    """STEP1"""
    return BulkUpload.objects.create(owner=owner, type=type, status=status)


def change_kind(upload: BulkUpload, *, type: str, status: str) -> None:
    """STEP1 again; the file stays and is compared at the confirmation."""
    BulkUpload.objects.filter(pk=upload.pk, state__in=OPEN).update(type=type, status=status)


def give_file(upload: BulkUpload, file: "UploadedFile[Any] | None") -> None:
    """STEP2: take a file that may be checked, in place of one given before.

    Raises WZBAM001E (none), 145E (name), 144E (size), 117E (virus check), 141E, 142E and 143E, in this order.
    """
    if file is None:
        raise Refusal("WZBAM001E")
    limits.check_name(file.name or "")
    limits.check_size(file.size or 0)
    content = file.read()
    scan = viruses.check(content)
    total = _applicants(upload, content)
    before = upload.stored_name
    with store.kept(content) as name, transaction.atomic():
        BulkUpload.objects.filter(pk=upload.pk, state__in=OPEN).update(
            state=State.UPLOADED,
            file_name=_shortened(file.name or ""),
            stored_name=name,
            sha256=store.digest(content),
            scan=scan,
            total=total,
        )
    if before:
        store.delete(before)


def give_workbook(owner: User, file: "UploadedFile[Any] | None") -> BulkUpload:
    """「CSVファイル作成」: the csv file of a filled-in template as an upload of its own that waits at STEP3.

    The template names its form. Raises WZBAM001E, 144E, 117E (virus check), 141E, 142E and 143E.
    """
    if file is None:
        raise Refusal("WZBAM001E")
    limits.check_size(file.size or 0)
    content = file.read()
    viruses.check(content)
    table = read_workbook(content, most=settings.BULK_MAX_ROWS)
    opened = open_table(table, most=settings.BULK_MAX_ROWS)
    form = opened.form
    if (str(form.type), form.status) not in {(type, status.partition("-")[0]) for type, status in forms.offered()}:
        raise Refusal("WZBAM143E")
    status = (own_header.named_form(table.header) or ("", form.status))[1]
    upload = begin(owner, type=form.type, status=status)
    made = writing.csv_bytes(_rows(opened))
    give_file(upload, SimpleUploadedFile(_csv_name(file.name or ""), made))
    upload.refresh_from_db()
    return upload


def _rows(file: BulkFile) -> Iterator[list[str]]:
    answers = [file.mapping.answers(line.cells) for line in file.lines]
    also = writing.told_apart(file.form, answers)
    yield writing.header(file.form, also)
    for line, said in zip(file.lines, answers, strict=True):
        yield writing.cells(file.form, file.mapping.number(line.cells, line.number), said, also)


def _csv_name(name: str) -> str:
    stem = name.rsplit(".", 1)[0]
    return f"{stem or 'applicants'}.csv"


def check(upload: BulkUpload) -> Refusal | None:
    """Why the file cannot be used: a virus was found since (WZBAM117E), or it does not fit STEP1 (WZBAM143E)."""
    if upload.infected:
        return Refusal("WZBAM117E", detail=viruses.FOUND_LATER)
    try:
        _applicants(upload, upload.content())
    except FileNotFoundError:
        return Refusal("WZBAM001E")
    except Refusal as refusal:
        return refusal
    return None


def confirm(upload: BulkUpload, *, consent: bool, copy_kept: bool) -> list[Problem]:
    """STEP3: hand the job to the workers; otherwise what is wrong (WZBAM143E, 117E, 110E, 122E)."""
    wrong = check(upload)
    problems = [Problem("file", wrong)] if wrong else []
    if not consent:
        problems.append(Problem(CONSENT, Refusal("WZBAM110E")))
    if not copy_kept:
        problems.append(Problem(COPY, Refusal("WZBAM122E")))
    if problems:
        return problems
    with transaction.atomic():
        ready = BulkUpload.objects.filter(pk=upload.pk, state=State.UPLOADED)
        if ready.update(state=State.WAITING, day=clock.today(), submitted_at=clock.now()):
            wake_after_commit(store_rows, str(upload.pk))
    return []


def same_before(upload: BulkUpload) -> BulkUpload | None:
    """The owner's last upload of the very same file, if it was confirmed."""
    earlier = BulkUpload.objects.filter(owner=upload.owner, sha256=upload.sha256, submitted_at__isnull=False)
    return earlier.exclude(pk=upload.pk).order_by("-submitted_at").first()


def _applicants(upload: BulkUpload, content: bytes) -> int:
    form = forms.form(upload.type, upload.status)
    return open_file(content, most=settings.BULK_MAX_ROWS, type=form.type, status=form.status).count


def _shortened(name: str) -> str:
    """The end of a name, where its ending is."""
    return name[-255:]
