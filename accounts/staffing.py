"""What staff do with accounts: each change has a reason and is written into the account's history."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from accounts import history, lockout, second_factor
from accounts.contacts import contact_of, email_of
from accounts.identifiers import new_id
from accounts.models import AccountState, CardBinding, Category, Contact, Organization, Presence, User, What
from accounts.registration import send_id_and_link
from messages.text import Text

State = AccountState
MAY_HAVE_PASSWORD = frozenset({State.ISSUED, State.ACTIVE})
NOT_ERASED = MAY_HAVE_PASSWORD | {State.SUSPENDED}


class NotPossibleError(Exception):
    """The account is in a state that does not allow it (any more)."""


@dataclass(frozen=True, slots=True)
class StaffAction:
    """A button of the account's page; offered in `states`, written into the history as `what`."""

    name: str
    label: Text
    explained: Text
    what: What
    states: frozenset[AccountState]
    do: Callable[[User], None]


def act(action: StaffAction, pk: int, *, by: User, reason: str) -> User:
    """Do it in one transaction. Raises `NotPossibleError`, `ValueError` without a reason."""
    if not reason.strip():
        raise ValueError("a reason is needed")
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=pk)
        if user.state not in action.states or user.pk == by.pk:
            raise NotPossibleError
        action.do(user)
        history.note(user, action.what, by=by, reason=reason)
    return user


@transaction.atomic
def create(
    *,
    category: Category,
    name: str,
    kanji_name: str,
    email: str,
    by: User,
    member_of: Organization | None = None,
) -> User:
    """A user of an approved 利用申出, or of the staff: 認証ID and password link go out by mail (decision 37)."""
    user = User.objects.create_user(
        new_id(),
        category=category,
        state=State.ISSUED,
        name=name,
        kanji_name=kanji_name,
        member_of=member_of,
        organization=member_of.name if member_of else "",
        is_staff=category == Category.STAFF,
    )
    contact = Contact(user=user)
    contact.data = {"email": email}
    contact.save()
    history.note(user, What.CREATED, by=by)
    send_id_and_link(user, email)
    return user


def offered(user: User) -> list[StaffAction]:
    """What the state of `user` allows."""
    hidden = set() if user.is_staff else {"forget-phone"}
    return [action for action in ACTIONS.values() if user.state in action.states and action.name not in hidden]


def _stop(user: User) -> None:
    _set(user, State.SUSPENDED)


def _resume(user: User) -> None:
    _set(user, State.ACTIVE if user.has_usable_password() else State.ISSUED)


def _erase(user: User) -> None:
    """The ID is never given again; the certificate and the card are free for a new account."""
    user.set_unusable_password()
    _set(user, State.ERASED)
    contact = contact_of(user)
    contact.data = {name: value for name, value in contact.data.items() if name != "residence_card_number"}
    contact.save()
    CardBinding.objects.filter(user=user).delete()


def _set(user: User, state: AccountState) -> None:
    user.state = state
    user.link_version += 1
    user.save()
    Presence.objects.filter(user=user).update(resume_url="")


def _unlock(user: User) -> None:
    lockout.unlock(user.authentication_id)


def _send(user: User) -> None:
    send_id_and_link(user, email_of(user))


ACTIONS = {
    action.name: action
    for action in (
        StaffAction(
            "stop",
            Text("利用停止", "Suspend"),
            Text(
                "ログインできなくなります。ログイン中の画面も終了します。",
                "Nobody can sign in with it; a running session ends.",
            ),
            What.STOPPED,
            MAY_HAVE_PASSWORD,
            _stop,
        ),
        StaffAction(
            "resume",
            Text("利用再開", "Resume"),
            Text("再びログインできるようになります。", "Its owner can sign in again."),
            What.RESUMED,
            frozenset({State.SUSPENDED}),
            _resume,
        ),
        StaffAction(
            "erase",
            Text("抹消", "Erase"),
            Text("元に戻せません。認証IDは二度と使われません。", "For good; the ID is never used again."),
            What.ERASED,
            NOT_ERASED,
            _erase,
        ),
        StaffAction(
            "unlock",
            Text("ロック解除", "Unlock"),
            Text("ログイン失敗の記録を消します。", "Failed logins are forgotten."),
            What.UNLOCKED,
            frozenset({State.ACTIVE}),
            _unlock,
        ),
        StaffAction(
            "forget-phone",
            Text("確認コードの登録解除", "Forget the code app"),
            Text(
                "次のログインで、新しい端末を登録します（職員のみ）。",
                "The next login registers another phone (staff only).",
            ),
            What.UNLOCKED,
            frozenset({State.ACTIVE}),
            second_factor.forget,
        ),
        StaffAction(
            "send",
            Text("認証ID・パスワードの再通知", "Send ID and password link"),
            Text(
                "登録されているメールアドレスに、認証IDとパスワード設定のURLを送ります。",
                "The authentication ID and a password link go to the registered mail address.",
            ),
            What.ID_SENT,
            MAY_HAVE_PASSWORD,
            _send,
        ),
    )
}
