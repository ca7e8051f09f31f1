"""What a person has ticked in their list, on whichever of its pages."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from accounts.models import User
from applications import listing
from applications.models import Application
from attachments.batch.models import Pick
from messages import clock
from messages.refusal import Refusal
from messages.text import Text

KEPT = timedelta(hours=12)
"""Nobody meets the ticks of yesterday again."""


def current(owner: User) -> QuerySet[Pick]:
    return Pick.objects.filter(owner=owner, picked_at__gt=clock.now() - KEPT)


def keys(owner: User) -> set[UUID]:
    return set(current(owner).values_list("application_id", flat=True))


def remember(owner: User, *, shown: Iterable[str], ticked: Iterable[str]) -> None:
    """A page of the list was sent: what it showed is ticked or not, what other pages hold stays."""
    seen, chosen = _uuids(shown), _uuids(ticked)
    Pick.objects.filter(owner=owner, application__in=seen - chosen).delete()
    add(owner, Q(pk__in=chosen))


def add(owner: User, condition: Q) -> None:
    """Tick everything of the owner's that meets `condition`.

    Raises WZBAM137E when the list cannot show as many: an action is never about more than can be looked at.
    """
    found = listing.own(owner).filter(condition).order_by()
    most = settings.SEARCH_MAX_RESULTS
    new = set(found.values_list("pk", flat=True)[: most + 1])
    count = len(new | keys(owner)) if new else 0
    if count > most:
        raise Refusal("WZBAM137E", count=Text(f"{count}件", f"{count}"))
    moment = clock.now()
    Pick.objects.bulk_create(
        [Pick(owner=owner, application_id=pk, picked_at=moment) for pk in new],
        update_conflicts=True,
        unique_fields=["owner", "application"],
        update_fields=["picked_at"],
    )


def clear(owner: User) -> None:
    Pick.objects.filter(owner=owner).delete()


def picked(owner: User) -> QuerySet[Application]:
    """The ticked applications in the order of the list."""
    return listing.own(owner).filter(pk__in=current(owner).values("application"))


def _uuids(raw: Iterable[str]) -> set[UUID]:
    """The keys among `raw`; whatever else a forged form holds is left out."""
    found = set()
    for text in raw:
        try:
            found.add(UUID(text))
        except ValueError:
            continue
    return found
