"""Sending one mail of the outbox: claim it, send it, record what happened. Safe to run twice and side by side."""

import smtplib
import uuid
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, cast

from django.conf import settings
from django.core import mail as django_mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import F, Q, QuerySet
from django.utils.module_loading import import_string

from messages.clock import now
from messages.failures import describe
from messages.models import OutboxMail

State = OutboxMail.State
ANSWERED_NO = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused)


class SendingUnclear(Exception):  # noqa: N818 - the outcome, not the fault of the program
    """The mail was handed over, but whether it was taken is unknown (time-out, broken connection)."""


def deliver(pk: int) -> str:
    """Send the mail if it is due and nobody else is sending it; returns its state afterwards, "" if it was not ours."""
    mail = _claim(pk)
    if mail is None:
        return ""
    try:
        _send(mail)
    except SendingUnclear as unclear:
        state = State.UNCLEAR if mail.once else _retry_state(mail)
        return _record(mail, state, error=describe(unclear.__cause__ or unclear))
    except Exception as error:
        return _record(mail, _retry_state(mail), error=describe(error))
    return _record(mail, State.SENT)


def due(moment: datetime) -> QuerySet[OutboxMail]:
    """Mails to send at `moment`: those that wait, and ordinary ones whose sender died."""
    waiting = Q(state=State.WAITING, next_try_at__lte=moment)
    abandoned = Q(state=State.SENDING, lease_until__lte=moment, once=False, attempts__lte=len(_pauses()))
    return OutboxMail.objects.filter(waiting | abandoned).order_by("next_try_at", "pk")


def close_abandoned(moment: datetime) -> None:
    """Hand to staff what may not be tried again: unclear mails that must not arrive twice, mails tried too often."""
    abandoned = OutboxMail.objects.filter(state=State.SENDING, lease_until__lte=moment)
    abandoned.filter(once=True).update(state=State.UNCLEAR, last_error="中断 interrupted")
    abandoned.filter(once=False, attempts__gt=len(_pauses())).update(state=State.FAILED, last_error="中断 interrupted")


def _claim(pk: int) -> OutboxMail | None:
    claim, moment = uuid.uuid4(), now()
    claimed = (
        due(moment)
        .order_by()
        .filter(pk=pk)
        .update(
            state=State.SENDING,
            claim=claim,
            attempts=F("attempts") + 1,
            lease_until=moment + timedelta(seconds=settings.MAIL_LEASE_SECONDS),
        )
    )
    return OutboxMail.objects.filter(pk=pk, claim=claim).first() if claimed else None


def _send(mail: OutboxMail) -> None:
    """Raises `SendingUnclear` when the mail may have gone out, any other exception when it certainly has not."""
    connection = mailer()
    email = _email(mail)
    email.message()
    connection.open()
    try:
        if not email.recipients() or not connection.send_messages([email]):
            raise smtplib.SMTPException("nothing was sent")
    except ANSWERED_NO:
        raise
    except Exception as error:
        raise SendingUnclear from error
    finally:
        with suppress(Exception):
            connection.close()


def mailer() -> BaseEmailBackend:
    """A way to the mail server of MAILERS: Django makes it from 6.1 on, we make it before."""
    known: Any = getattr(django_mail, "mailers", None)
    if known is not None:
        return cast(BaseEmailBackend, known.default)
    chosen = settings.MAILERS["default"]
    return cast(BaseEmailBackend, import_string(chosen["BACKEND"])(**chosen["OPTIONS"]))


def _email(mail: OutboxMail) -> EmailMessage:
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"}
    return EmailMessage(mail.subject, mail.body, to=[mail.recipient], headers=headers)


def _record(mail: OutboxMail, state: str, error: str = "") -> str:
    """Only the holder of the claim may write: a sender that was given up must not undo what came after it."""
    moment = now()
    changes: dict[str, object] = {"state": state, "lease_until": None, "claim": None, "last_error": error[:120]}
    if state == State.SENT:
        changes["sent_at"] = moment
    if state == State.WAITING:
        changes["next_try_at"] = moment + timedelta(minutes=_pauses()[mail.attempts - 1])
    OutboxMail.objects.filter(pk=mail.pk, claim=mail.claim).update(**changes)
    return state


def _retry_state(mail: OutboxMail) -> str:
    return State.WAITING if mail.attempts <= len(_pauses()) else State.FAILED


def _pauses() -> list[int]:
    return list(settings.MAIL_RETRY_MINUTES)
