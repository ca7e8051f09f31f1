"""Forgotten 認証ID: mailed to the registered address (beyond the manual, which knows only the counter).

The page only notes the request; whether anybody is registered is looked up later, so that neither the page nor the
time it takes tells.
"""

from django.db import transaction

from accounts import throttle
from accounts.models import AccountState, Category, Contact, IdRequest, User
from accounts.tasks import send_ids
from messages.background import wake_after_commit
from messages.mails import authentication_id


@transaction.atomic
def ask(email: str, address: str | None, language: str) -> None:
    """Note that all IDs registered with `email` are to be mailed to it.

    Raises `throttle.SlowedError`, by mail address, known or not, and by the network `address` that asks.
    """
    throttle.spend(throttle.FORGOTTEN_ID_BY_ADDRESS, address or "")
    throttle.spend(throttle.FORGOTTEN_ID_BY_EMAIL, email.lower())
    request = IdRequest()
    request.data = {"email": email, "language": language}
    request.save()
    wake_after_commit(send_ids)


def answer() -> None:
    """Mail the IDs of every address that was asked for; safe to run twice and side by side."""
    for request in IdRequest.objects.order_by("pk"):
        _answer(request)


@transaction.atomic
def _answer(request: IdRequest) -> None:
    if not IdRequest.objects.filter(pk=request.pk).delete()[0]:
        return  # another worker was quicker
    email = request.data["email"]
    people = User.objects.filter(contact__email_hash=Contact.hash_of(email)).exclude(contact__email_hash="")
    people = people.exclude(category=Category.STAFF).exclude(state=AccountState.ERASED)
    ids = sorted(people.values_list("authentication_id", flat=True))
    if ids:
        authentication_id(to=email, ids=ids, language=request.data["language"], about="forgotten id")
