"""The issue: a number, the date, and the certificate waits to be sent. One or a thousand at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F

from accounts.models import User
from applications.lifecycle.certificate import certificate_due
from applications.models import Application
from coe_receipt import numbers
from coe_receipt.events import record_all
from coe_receipt.models import Batch, Certificate, State, What
from coe_receipt.rights import permit
from coe_receipt.validity import last_day
from messages import clock
from messages.background import wake_after_commit
from messages.refusal import Refusal
from messages.text import Text

ANOTHER_PERSON = Text(
    "作成した職員とは別の職員が交付してください。", "Somebody other than the person who prepared it has to issue it."
)


def issue(*, actor: User, pk: UUID) -> Certificate:
    """Issue one prepared certificate. Raises WZBAM117E when it is not prepared, or by whom the rule of two forbids."""
    issue_many(actor=actor, pks=[pk])
    return Certificate.objects.get(pk=pk)


def issue_many(*, actor: User, pks: Collection[UUID]) -> Batch:
    """Issue prepared certificates: all or none, numbered in the order they were prepared; the worker sends them.

    Raises WZBAM117E when one of them is not prepared any more, or (`COE_TWO_PERSONS`) was prepared by `actor`.
    """
    permit(actor, "issue")
    with transaction.atomic():
        drafts = Certificate.objects.select_for_update(of=("self",)).filter(pk__in=pks, state=State.DRAFT)
        found = list(drafts.order_by("prepared_at", "pk"))
        if not found or len(found) != len(set(pks)) or not _all_due(found):
            raise Refusal("WZBAM117E")
        if settings.COE_TWO_PERSONS and any(each.prepared_by_id == actor.pk for each in found):
            raise Refusal("WZBAM117E", detail=ANOTHER_PERSON)
        batch = Batch.objects.create(by=actor, total=len(found))
        today = clock.today()
        _give_numbers(found, today)
        Certificate.objects.filter(pk__in=[each.pk for each in found]).update(
            state=State.QUEUED,
            issued_by=actor,
            issued_on=today,
            valid_until=last_day(today),
            batch=batch,
            version=F("version") + 1,
        )
        record_all(found, What.ISSUED, actor)
        _wake(batch)
    return batch


def _all_due(certificates: Collection[Certificate]) -> bool:
    """Whether no application was withdrawn, or its method of receipt changed, since the certificate was prepared."""
    keys = {each.application_id for each in certificates if each.application_id}
    applications = Application.objects.select_for_update().filter(pk__in=keys).defer("answers")
    return all(certificate_due(each) for each in applications)


def _give_numbers(certificates: Iterable[Certificate], today: date) -> None:
    groups: dict[str, list[Certificate]] = defaultdict(list)
    for each in certificates:
        groups[numbers.prefix(each.office, each.data["status"], today)].append(each)
    for prefix in sorted(groups):
        for each, number in zip(groups[prefix], numbers.take(prefix, len(groups[prefix])), strict=True):
            each.number = number
        Certificate.objects.bulk_update(groups[prefix], ["number"], batch_size=250)


def _wake(batch: Batch) -> None:
    from coe_receipt.tasks import send_batch

    wake_after_commit(send_batch, batch.pk)
