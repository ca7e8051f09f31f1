"""What a person is reminded of: stays that end, supplements that are due, drafts about to be removed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from accounts.models import User
from applications import drafts, labels, numbers
from applications.catalogue.model import Type
from applications.catalogue.rules.periods import three_months_before
from applications.models import Application, Draft, ReminderKind, Supplement
from applications.models.application import TO_DO
from applications.states import FILED, Outcome, State
from messages.text import Text

MOST = 100
"""How many of a kind a person is shown; the first that are due."""
SUPPLEMENT_DAYS, DRAFT_DAYS = 3, 7
"""So many days before its end a supplement is mentioned in a mail, and a draft on the page and in a mail."""
LONGEST = timedelta(days=93)
"""Three calendar months are never longer."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """`due` is the last day. `about` is a key of what is meant; it is done in `application`, or in `draft` at `step`.

    `mailed` says whether it is time for a mail; `opens_copy` that a new application may begin from this one.
    """

    kind: ReminderKind
    about: str
    due: date
    type: Text
    number: str = ""
    name: str = ""
    application: UUID | None = None
    draft: UUID | None = None
    step: str = ""
    mailed: bool = True
    opens_copy: bool = False


def reminders_of(owner: User, today: date) -> list[Reminder]:
    """Everything `owner` is reminded of on `today`, in Japan: each kind by its last day."""
    return [*_stays(owner, today), *_supplements(owner, today), *_drafts(owner, today)]


def owners_with_any(today: date) -> QuerySet[User]:
    """People who may have to be reminded; whether there is anything left to say is found for each."""
    stays = Application.objects.filter(_soon(today), owner=OuterRef("pk"), main=None)
    supplements = Supplement.objects.filter(_DUE, application__owner=OuterRef("pk"))
    drafts = Draft.objects.filter(_old(today), owner=OuterRef("pk"))
    return User.objects.filter(Exists(stays) | Exists(supplements) | Exists(drafts))


def last_day(draft: Draft) -> date:
    """The last day on which the draft is kept when nobody touches it."""
    return localdate(draft.updated_at, numbers.JAPAN) + timedelta(days=settings.DRAFT_KEEP_DAYS)


def _stays(owner: User, today: date) -> Iterator[Reminder]:
    found = Application.objects.filter(_soon(today), owner=owner, main=None).filter(~Exists(_overtaking()))
    for application in found.defer("answers").order_by("stay_ends", "pk")[:MOST]:
        ends = application.stay_ends
        if ends is None or today < three_months_before(ends):
            continue
        yield Reminder(
            ReminderKind.STAY,
            str(application.pk),
            ends,
            labels.type_label(application.type),
            number=numbers.shown_receipt_number(application),
            name=application.applicant_name,
            application=application.pk,
            opens_copy=application.state == State.CLOSED,
        )


def _soon(today: date) -> Q:
    """Ends within three months, and nobody has decided against it: entered and not filed, or completed."""
    standing = Q(state=State.ENTERED) | Q(state=State.CLOSED, outcome__in=[Outcome.GRANTED, Outcome.WITHDRAWN])
    return Q(stay_ends__range=(today, today + LONGEST)) & standing


def _overtaking() -> QuerySet[Application]:
    """Another application of the owner for the same person: with the bureau, or of a later stay."""
    with_bureau = Q(state__in=FILED, type__in=[Type.EXTENSION, Type.CHANGE])
    later = Q(stay_ends__gt=OuterRef("stay_ends")) | Q(
        stay_ends=OuterRef("stay_ends"), created_at__gt=OuterRef("created_at")
    )
    same = Application.objects.filter(
        owner=OuterRef("owner"), main=None, sensitive__person_hash=OuterRef("sensitive__person_hash")
    )
    return same.exclude(sensitive__person_hash="").exclude(pk=OuterRef("pk")).filter(with_bureau | later)


_DUE = Q(answered_at=None, closed_at=None)


def _supplements(owner: User, today: date) -> Iterator[Reminder]:
    waiting = Application.objects.filter(TO_DO, owner=owner)  # holds every open request, and has an index
    found = Supplement.objects.filter(_DUE, application__in=waiting).select_related("application")
    for supplement in found.defer("application__answers").order_by("deadline", "pk")[:MOST]:
        application = supplement.application
        yield Reminder(
            ReminderKind.SUPPLEMENT,
            str(supplement.pk),
            supplement.deadline,
            labels.type_label(application.type),
            number=numbers.shown_receipt_number(application),
            name=application.applicant_name,
            application=application.pk,
            mailed=supplement.deadline - timedelta(days=SUPPLEMENT_DAYS) <= today <= supplement.deadline,
        )


def _drafts(owner: User, today: date) -> Iterator[Reminder]:
    for draft in Draft.objects.filter(_old(today), owner=owner).order_by("updated_at", "pk")[:MOST]:
        yield Reminder(
            ReminderKind.DRAFT,
            str(draft.pk),
            last_day(draft),
            labels.type_label(draft.type),
            draft=draft.pk,
            step=_step(draft),
        )


def _step(draft: Draft) -> str:
    """Where the entry goes on; "" when its form is no longer offered."""
    try:
        steps = [step.id for step in drafts.form_of(draft).steps]
    except KeyError:
        return ""
    return draft.step if draft.step in steps else steps[0]


def removable(today: date) -> Q:
    """Drafts whose last day is past."""
    return _untouched_since(today - timedelta(days=settings.DRAFT_KEEP_DAYS))


def _old(today: date) -> Q:
    """Drafts that will be removed within `DRAFT_DAYS`."""
    return _untouched_since(today - timedelta(days=settings.DRAFT_KEEP_DAYS - DRAFT_DAYS - 1))


def _untouched_since(day: date) -> Q:
    return Q(updated_at__lt=datetime.combine(day, time(), numbers.JAPAN))
