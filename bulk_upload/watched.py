"""What an operator watches of the bulk uploads."""

from collections.abc import Mapping

from django.db.models import Count, Min

from bulk_upload.models import BulkUpload
from messages.gauges import register
from messages.viruses import Scan
from messages.watched import age

OPEN = (BulkUpload.State.WAITING, BulkUpload.State.RUNNING, BulkUpload.State.FAILED)


@register("residence_bulk_jobs", "Bulk uploads at work or given up", label="state")
def bulk_jobs() -> Mapping[str, float]:
    counted = dict(BulkUpload.objects.filter(state__in=OPEN).values_list("state").annotate(Count("pk")).order_by())
    return {state.value: counted.get(state.value, 0) for state in OPEN}


@register("residence_bulk_infected", "Bulk files in which a virus was found after they were taken")
def infected_files() -> Mapping[str, float]:
    return {"": BulkUpload.objects.filter(scan=Scan.INFECTED).exclude(stored_name="").count()}


@register("residence_bulk_oldest_seconds", "Age of the oldest bulk upload that waits for a worker")
def oldest_bulk_job() -> Mapping[str, float]:
    waiting = BulkUpload.objects.filter(state=BulkUpload.State.WAITING)
    return age(waiting.aggregate(oldest=Min("submitted_at"))["oldest"])
