"""Setting, changing and forgetting passwords (manual 2.15.5, 2.16; behaviour 1.4)."""

from django.db import transaction
from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from accounts import confirming, history, links, lockout, organizations, password_rule, throttle
from accounts.contacts import email_of
from accounts.identifiers import canonical_id
from accounts.links import Purpose
from accounts.models import AccountState, Category, Contact, Presence, User, What
from messages import clock
from messages.mails import password_changed, password_link
from messages.refusal import Problem, Refusal
from messages.text import Text

NEW = Text("新しいパスワード", "New password")
PASSWORD = Text("パスワード", "Password")


@sensitive_variables("current", "new", "again")
def change(request: HttpRequest, user: User, current: str, new: str, again: str) -> list[Problem]:
    """Change the password of somebody who is signed in; [] when it is done. Raises `throttle.SlowedError`."""
    problems = _missing(current=current, new=new, again=again) or confirming.confirm(request, user, current)
    problems = problems or _of_new(user, new, again, NEW, "WZBAM162E")
    if not problems:
        _set(user, new, What.PASSWORD_CHANGED)
    return problems


@sensitive_variables("new", "again")
@transaction.atomic
def set_by_link(token: str, new: str, again: str) -> tuple[User | None, list[Problem]]:
    """Register or reset a password from the link in a mail: whose it was (None: the link is void) and what is wrong.

    It opens a locked account, ends every session and makes an account whose ID was just issued usable.
    """
    user = links.owner(Purpose.PASSWORD, token, lock=True)
    if user is None:
        return None, []
    problems = _missing(new=new, again=again) or _of_new(user, new, again, PASSWORD, "WZBAM160E")
    if not problems:
        first = user.state == AccountState.ISSUED
        user.state = AccountState.ACTIVE
        if first:
            organizations.begin(user, clock.today())
        _set(user, new, What.PASSWORD_REGISTERED if first else What.PASSWORD_RESET)
        lockout.unlock(user.authentication_id)
        Presence.objects.filter(user=user).update(mark="")
    return user, problems


@transaction.atomic
def send_link(user: User, language: str) -> None:
    """M2: the link to the page where the password is registered or reset."""
    first = user.state == AccountState.ISSUED
    url = links.address(Purpose.PASSWORD, user)
    password_link(to=email_of(user), url=url, first=first, language=language, about=f"account {user.pk}")


def owner_of_pair(authentication_id: str, email: str, address: str | None) -> User:
    """The person of the public with this 認証ID and mail address; `Refusal` 168E without saying which half is wrong.

    Raises `throttle.SlowedError`: by ID, known or not, and by the network `address` that asks.
    """
    authentication_id = canonical_id(authentication_id)
    throttle.spend(throttle.RESET_BY_ADDRESS, address or "")
    throttle.spend(throttle.RESET_BY_ID, authentication_id)
    contact = (
        Contact.objects.select_related("user")
        .exclude(user__category=Category.STAFF)
        .filter(user__authentication_id=authentication_id, email_hash=Contact.hash_of(email))
        .first()
    )
    if contact is None or not contact.email_hash:
        raise Refusal("WZBAM168E")
    return contact.user


def _missing(**typed: str) -> list[Problem]:
    return [Problem(name, Refusal("WZBAM001E")) for name, text in typed.items() if not text]


def _of_new(user: User, new: str, again: str, field: Text, differs: str) -> list[Problem]:
    refusal = password_rule.refusal(new, field=field, authentication_id=user.authentication_id)
    if refusal is None and user.check_password(new):
        refusal = Refusal("WZBAM005E", field=field, detail=password_rule.THE_OLD_ONE)
    problems = [Problem("new", refusal)] if refusal else []
    return problems if new == again else [*problems, Problem("again", Refusal(differs))]


@transaction.atomic
def _set(user: User, new: str, what: What) -> None:
    user.set_password(new)
    user.save()
    history.note(user, what)
    password_changed(to=email_of(user), language=user.language, about=f"account {user.pk}")
