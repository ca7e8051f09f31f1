"""What a person did to many at once, newest first."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from applications.views import past_jobs
from applications.views.organizations import organizations_only
from attachments.batch.deeds import deed
from attachments.batch.models import Batch
from messages.text import Text

COLUMNS = (Text("日時", "When"), Text("操作", "Action"), Text("件数", "Applications"), Text("エラー", "Errors"))


@organizations_only
@require_safe
def batches(request: HttpRequest) -> HttpResponse:
    """Each with its counts and a link to its result."""
    own = Batch.objects.filter(owner=request.user, confirmed_at__isnull=False).order_by("-confirmed_at")  # type: ignore[misc]
    return past_jobs.page(request, "batch/history.html", own, COLUMNS, _past)


def _past(batch: Batch) -> past_jobs.Past:
    cells = (deed(batch.kind).label, f"{batch.done} / {batch.total}", batch.failed)
    return past_jobs.Past(localtime(batch.confirmed_at), reverse("batch-result", args=[batch.pk]), cells)
