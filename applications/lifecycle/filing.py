"""T6: filing with the bureau."""

from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction

from accounts import profile
from accounts.models import AccountState, User
from applications import guards, history, pending, transitions
from applications.lifecycle.locking import compare, locked, store, take
from applications.lifecycle.numbering import give_number
from applications.lifecycle.simultaneous import check_filing as check_simultaneous
from applications.lifecycle.telling import tell_received
from applications.models import Application, SensitiveAnswers
from applications.states import PhotoState, State
from applications.transitions import Action
from messages import clock
from messages.refusal import Refusal
from messages.text import Text

ACCOUNT_CHANGED = Text(
    "画面を開いた後に利用者情報が変更されました。受付完了通知の宛先などを確認して、もう一度申請してください。",
    "Your account was changed after the page was opened. Check where the confirmation goes, then file again.",
)


class AlreadyFiled(Exception):  # noqa: N818 - the second press of one button, not a failure
    """The page that asks for filing has already filed this application."""

    def __init__(self, application: Application) -> None:
        super().__init__(str(application.pk))
        self.application = application


def file(*, actor: User, pk: UUID, version: int | None = None, account: str = "") -> Application:
    """File an entered application with the bureau.

    `version` is the record's version on the page where the person decided: it refuses what was changed since
    (WZBAM175E) and makes a second press raise `AlreadyFiled` instead of a refusal. `account` is the
    `profile.mark` of that page ("": not compared): WZBAM178E when the account was changed since. Otherwise raises, in
    this order, WZBAM176E, 175E, 178E, 171E and the reasons of `guards.check_filing`.
    """
    judge_photo(actor=actor, pk=pk)
    with locked(pk, owner=actor, main=None) as application:
        _compare(application, version)
        _active(actor, account)
        transitions.require(Action.FILE, application)
        guards.check_filing(application, clock.today())
        check_simultaneous(application)
        _claim_person(application)
        application.state = State.SUBMITTED
        application.submitted_at = clock.now()
        store(application, "state", "submitted_at")
        history.record(application, "filed", actor, version=application.version - 1)
        if settings.RECEIPT_NUMBER == "at_once":
            give_number(application)
        tell_received(application)
    return application


def judge_photo(*, actor: User, pk: UUID) -> None:
    """Judge anew whether an unfiled application needs a photo (decision 17); kept also when filing is refused."""
    with transaction.atomic():
        application = take(pk, owner=actor, state=State.ENTERED)
        if application is None or application.photo_state not in guards.WITHOUT_PHOTO:
            return
        needed = guards.photo_needed(application, application.all_answers, clock.today())
        judged = PhotoState.MISSING if needed else PhotoState.NOT_NEEDED
        if application.photo_state != judged:
            Application.objects.filter(pk=pk).update(photo_state=judged)


def _compare(application: Application, version: int | None) -> None:
    if version is None or version == application.version:
        return
    if application.history.filter(event="filed", detail__version=version).exists():
        raise AlreadyFiled(application)
    compare(application, version)


def _active(actor: User, seen: str) -> None:
    """Raise WZBAM178E for an account that was suspended, erased or changed while its page was open."""
    account = User.objects.filter(pk=actor.pk, state=AccountState.ACTIVE).first()
    if account is None:
        raise Refusal("WZBAM178E")
    if seen and seen != profile.mark(account):
        raise Refusal("WZBAM178E", detail=ACCOUNT_CHANGED)


def _claim_person(application: Application) -> None:
    key = pending.key_for(application.type, application.sensitive)
    try:
        with transaction.atomic():
            SensitiveAnswers.objects.filter(pk=application.pk).update(pending_key=key)
    except IntegrityError:
        raise Refusal("WZBAM118E") from None
