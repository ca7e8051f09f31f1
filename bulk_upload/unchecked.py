"""Bulk files that were taken while the virus check was off or down are checked later.

What had been entered of an infected one stays: it is text that was judged word by word. The file is given to nobody
any more, what was not entered yet is not, and staff see it at each of its applications.
"""

from datetime import timedelta

from attachments.unchecked import check_some
from bulk_upload.models import BulkUpload
from messages.periodic import register
from messages.viruses import Scan


@register("bulk.check-for-viruses", every=timedelta(minutes=10))
def check_unchecked() -> int:
    """Check some of the files that are still kept; how many."""
    done = check_some(BulkUpload.objects.exclude(stored_name="").order_by("-created_at"))
    state = BulkUpload.State
    not_begun = BulkUpload.objects.filter(scan=Scan.INFECTED, state=state.WAITING)
    not_begun.update(state=state.FAILED, last_error="infected")
    return done
