"""The mail about rows in error."""

from django.utils.timezone import localtime

from applications import labels, numbers
from bulk_upload.models import BulkUpload
from messages.mails.bulk_rows_failed import bulk_rows_failed


def tell_failed(upload: BulkUpload) -> None:
    """M9, inside the transaction that finishes the job; only to the account."""
    contact = getattr(upload.owner, "contact", None)
    if contact is None or not contact.email or upload.submitted_at is None:
        return
    bulk_rows_failed(
        to=contact.email,
        file_name=upload.file_name,
        uploaded_at=localtime(upload.submitted_at, numbers.JAPAN),
        type_label=labels.type_label(upload.type),
        status_label=labels.status_label(upload.status),
        total=upload.total,
        failed=upload.failed,
        path=f"/bulk/{upload.pk}/",
        language=upload.owner.language,
        about=str(upload.pk),
    )
