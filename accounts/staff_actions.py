"""The buttons by which staff change an account: each asks for a reason and is written into its history."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from accounts import history, second_factor, staffing
from accounts.account_questions import CERTIFICATE, RESIDENCE_CARD
from accounts.models import AccountState, Category, User, What
from accounts.organizations import CATEGORIES
from accounts.sheets import Sheet
from applications.catalogue.model import Question
from messages.text import Text

State = AccountState
MAY_HAVE_PASSWORD = frozenset({State.ISSUED, State.ACTIVE})
NOT_ERASED = MAY_HAVE_PASSWORD | {State.SUSPENDED}


class NotPossibleError(Exception):
    """The account is in a state that does not allow it (any more)."""


def nothing(user: User) -> None:
    """For actions that only `take` an answer."""


@dataclass(frozen=True, slots=True)
class StaffAction:
    """A button of the account's page; offered in `states` to `categories`, written into the history as `what`.

    `asks` is a question whose answer `take` gets; without one `do` does it all.
    """

    name: str
    label: Text
    explained: Text
    what: What
    states: frozenset[AccountState]
    do: Callable[[User], None] = nothing
    take: Callable[[User, str], None] | None = None
    asks: Question | None = None
    categories: frozenset[Category] = frozenset(Category)

    def fits(self, user: User) -> bool:
        return user.state in self.states and user.category in self.categories


def act(action: StaffAction, pk: int, *, by: User, reason: str, answer: str = "") -> User:
    """Do it in one transaction.

    Raises `NotPossibleError`, `ValueError` without a reason, `Refusal` for an answer that is not in order.
    """
    if not reason.strip():
        raise ValueError("a reason is needed")
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=pk)
        if not action.fits(user) or user.pk == by.pk:
            raise NotPossibleError
        action.do(user)
        if action.take and action.asks:
            action.take(user, _checked(action.asks, answer))
        history.note(user, action.what, by=by, reason=reason)
    return user


def offered(user: User) -> list[StaffAction]:
    """What the state of `user` allows."""
    return [action for action in ACTIONS.values() if action.fits(user)]


def _checked(question: Question, answer: str) -> str:
    clean, problems = Sheet("staff-action", (question,)).check({question.id: answer})
    if problems:
        raise problems[0].refusal
    return clean[question.id]


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
            staffing.stop,
        ),
        StaffAction(
            "resume",
            Text("利用再開", "Resume"),
            Text("再びログインできるようになります。", "Its owner can sign in again."),
            What.RESUMED,
            frozenset({State.SUSPENDED}),
            staffing.resume,
        ),
        StaffAction(
            "erase",
            Text("抹消", "Erase"),
            Text("元に戻せません。認証IDは二度と使われません。", "For good; the ID is never used again."),
            What.ERASED,
            NOT_ERASED,
            staffing.erase,
        ),
        StaffAction(
            "unlock",
            Text("ロック解除", "Unlock"),
            Text("ログイン失敗の記録を消します。", "Failed logins are forgotten."),
            What.UNLOCKED,
            frozenset({State.ACTIVE}),
            staffing.unlock,
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
            categories=frozenset({Category.STAFF}),
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
            staffing.send,
        ),
        StaffAction(
            "renew",
            Text("有効期限の更新", "Renew the account"),
            Text(
                "アカウント有効期限を延長します。期限のない利用者には、今日から数えた期限が付きます。",
                "Moves the account's date on; an account without one gets one, counted from today.",
            ),
            What.RENEWED,
            frozenset({State.ISSUED, State.ACTIVE}),
            staffing.renew,
            categories=CATEGORIES,
        ),
        StaffAction(
            "certificate",
            Text("申請等取次者証明書番号の変更", "Change the agent's certificate"),
            Text(
                "証明書の取消・期限切れなどでログインできない利用者に、新しい番号を登録します。",
                "For agents who cannot sign in because their certificate was revoked or has expired.",
            ),
            What.DATA_CHANGED,
            frozenset({State.ISSUED, State.ACTIVE}),
            take=staffing.bind_certificate,
            asks=CERTIFICATE,
            categories=frozenset({Category.LEGAL_PROFESSIONAL}),
        ),
        StaffAction(
            "residence-card",
            Text("在留カード番号の変更", "Change the residence card"),
            Text(
                "在留カードの失効・期限切れでログインできない利用者に、新しい番号を登録します。",
                "For residents who cannot sign in because their residence card has lapsed or expired.",
            ),
            What.DATA_CHANGED,
            frozenset({State.ISSUED, State.ACTIVE}),
            take=staffing.bind_residence_card,
            asks=RESIDENCE_CARD,
            categories=frozenset({Category.FOREIGN_NATIONAL}),
        ),
    )
}
