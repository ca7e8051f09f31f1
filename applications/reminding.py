"""Reminders by mail: one letter a person and day, each reminder in one letter only."""

from django.conf import settings
from django.db import IntegrityError, transaction

from accounts.contacts import email_of
from accounts.models import AccountState, Category, User
from applications import reminders
from applications.models import Draft, MailedReminder
from applications.reminders import Reminder
from messages import clock
from messages.mails import reminder_digest


def remind() -> int:
    """Write to everybody who has something new to be reminded of and wants such mails; how many were written to."""
    if not settings.REMINDER_MAILS:
        return 0
    people = reminders.owners_with_any(clock.today()).filter(state=AccountState.ACTIVE, reminder_mails=True)
    return sum(_remind(person) for person in people.exclude(category=Category.STAFF).iterator(200))


def remove_old_drafts() -> None:
    """Delete the drafts nobody touched for `DRAFT_KEEP_DAYS` days, and forget reminders long past."""
    today = clock.today()
    Draft.objects.filter(reminders.removable(today)).delete()
    MailedReminder.objects.filter(due__lt=today).delete()


def _remind(person: User) -> bool:
    due = [each for each in reminders.reminders_of(person, clock.today()) if each.mailed]
    mailed = MailedReminder.objects.filter(owner=person).values_list("kind", "about", "due")
    known = {(kind, about, day) for kind, about, day in mailed}
    new = [each for each in due if (each.kind, each.about, each.due) not in known]
    address = email_of(person)
    if not new or not address:
        return False
    try:
        _write(person, address, new)
    except IntegrityError:  # somebody else is writing this very letter
        return False
    return True


@transaction.atomic
def _write(person: User, address: str, new: list[Reminder]) -> None:
    MailedReminder.objects.bulk_create(
        MailedReminder(owner=person, kind=each.kind, about=each.about, due=each.due) for each in new
    )
    reminder_digest(
        to=address,
        lines=[(str(each.kind), each.due, each.type, each.number) for each in new],
        language=person.language,
        about=f"account {person.pk}",
    )
