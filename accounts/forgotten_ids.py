"""Forgotten 認証ID: mailed to the registered address (beyond the manual, which knows only the counter)."""

from django.db import transaction

from accounts import throttle
from accounts.models import AccountState, Category, Contact, User
from messages.mails import authentication_id


def send(email: str, address: str | None, language: str) -> None:
    """Mail all IDs registered with `email` to it; the caller cannot tell whether there are any.

    Raises `throttle.SlowedError`, by mail address, known or not, and by the network `address` that asks.
    """
    throttle.spend(throttle.FORGOTTEN_ID_BY_ADDRESS, address or "")
    throttle.spend(throttle.FORGOTTEN_ID_BY_EMAIL, email.lower())
    people = User.objects.filter(contact__email_hash=Contact.hash_of(email)).exclude(contact__email_hash="")
    people = people.exclude(category=Category.STAFF).exclude(state=AccountState.ERASED)
    ids = sorted(people.values_list("authentication_id", flat=True))
    if ids:
        with transaction.atomic():
            authentication_id(to=email, ids=ids, language=language, about="forgotten id")
