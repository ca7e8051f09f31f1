"""What `bench_bulk_job` does inside the installation (see `Installation.do`)."""

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from bulk_upload import uploads, work
from bulk_upload.models import BulkUpload
from messages import clock

OWNER = "lawyer0001"


def take(path: str) -> str:
    """STEP2 with the file at `path`; the upload's key."""
    upload = uploads.begin(User.objects.get(authentication_id=OWNER), type="extension", status="N2")
    uploads.give_file(upload, SimpleUploadedFile("SA_03_003_04N2_ver001.csv", Path(path).read_bytes()))
    return str(upload.pk)


def take_and_confirm(path: str) -> str:
    """The same as STEP3 leaves it, with nobody woken for it."""
    pk = take(path)
    waiting = BulkUpload.State.WAITING
    BulkUpload.objects.filter(pk=pk).update(state=waiting, day=clock.today(), submitted_at=clock.now())
    return pk


def do(pk: str) -> None:
    """The whole job; every row must have been in order."""
    work.run(pk)
    upload = BulkUpload.objects.get(pk=pk)
    if (upload.state, upload.failed) != ("done", 0):
        raise RuntimeError(f"{upload.state}, {upload.failed} failed: {upload.last_error}")
