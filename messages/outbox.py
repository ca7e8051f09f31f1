"""Putting mails into the outbox, and what staff may do with those that did not go out (decisions 24-26)."""

import logging

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import QuerySet

from messages.background import wake_after_commit
from messages.clock import now
from messages.models import OutboxMail
from messages.tasks import send_mail
from messages.text import Text

logger = logging.getLogger(__name__)
State = OutboxMail.State
SUBJECT_LENGTH = 255
BETWEEN_LANGUAGES = f"\n\n{'-' * 40}\n\n"


def enqueue(
    *, kind: str, to: str, subject: Text, body: Text, language: str = "ja", about: str = "", once: bool = False
) -> OutboxMail:
    """Store a mail in the caller's transaction and wake the worker after its commit.

    Every mail holds both languages, the addressee's `language` first. `subject` must hold no personal data.
    `once` is for mails that must not arrive twice: when their sending ends unclear, they wait for staff (decision 25).
    An address that is none is kept as a failed mail, so that the caller's work is not lost over it.
    """
    mail = OutboxMail(kind=kind, about=about, language=language, once=once)
    mail.subject = one_line(_both(subject, language, " / "))[:SUBJECT_LENGTH]
    mail.seal(to, _both(body, language, BETWEEN_LANGUAGES))
    if not is_address(to):
        mail.state, mail.last_error = State.FAILED, "宛先がメールアドレスではありません not an address"
        logger.warning("mail %s about %s has no valid address", kind, about)
    mail.save()
    if mail.state == State.WAITING:
        wake_after_commit(send_mail, mail.pk)
    return mail


def send_again(mail: OutboxMail) -> bool:
    """Staff: send a failed or unclear mail once more, same Message-ID. False when its state forbids it."""
    changed = _stuck(mail).update(state=State.WAITING, attempts=0, next_try_at=now(), lease_until=None, claim=None)
    if changed:
        wake_after_commit(send_mail, mail.pk)
    return bool(changed)


def confirm_sent(mail: OutboxMail) -> bool:
    """Staff: an unclear mail has arrived. False when its state forbids it."""
    unclear = OutboxMail.objects.filter(pk=mail.pk, state=State.UNCLEAR)
    return bool(unclear.update(state=State.SENT, sent_at=now(), claim=None))


def is_address(value: str) -> bool:
    """Whether `value` is exactly one mail address; line breaks and lists of addresses are not."""
    try:
        validate_email(value)
    except ValidationError:
        return False
    return True


def one_line(text: str) -> str:
    """`text` with every run of white space and control characters as one space: nothing starts a new header."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _both(text: Text, language: str, between: str) -> str:
    first, second = (text.en, text.ja) if language == "en" else (text.ja, text.en)
    return between.join(part for part in (first, second) if part)


def _stuck(mail: OutboxMail) -> QuerySet[OutboxMail]:
    return OutboxMail.objects.filter(
        pk=mail.pk, state__in=[State.FAILED, State.UNCLEAR], sealed_body__gt="", sealed_recipient__gt=""
    )
