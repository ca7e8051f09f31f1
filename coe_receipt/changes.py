"""What staff do with a certificate after its issue. Each change asks for the right, locks, changes, records."""

from uuid import UUID

from django.db import transaction

from accounts.models import User
from applications.lifecycle.certificate import certificate_voided
from coe_receipt import sending
from coe_receipt.events import record
from coe_receipt.locking import locked, store
from coe_receipt.mails import certificate_issued
from coe_receipt.models import Certificate, State, What
from coe_receipt.rights import permit
from messages import clock, outbox
from messages.models import OutboxMail
from messages.refusal import Refusal

Mail = OutboxMail.State


def void(*, actor: User, pk: UUID, reason: str) -> Certificate:
    """Cancel a certificate with a reason; its link, its page and the public check say so from now on.

    One that was not sent yet is never sent. Raises WZBAM117E for one already cancelled, 001E without a reason.
    """
    permit(actor, "void")
    if not reason.strip():
        raise Refusal("WZBAM001E")
    with locked(pk) as certificate:
        if certificate.state == State.VOID:
            raise Refusal("WZBAM117E")
        sending.stop(certificate.mail)
        certificate.state, certificate.voided_at, certificate.void_reason = (
            State.VOID,
            clock.now(),
            reason.strip()[:300],
        )
        store(certificate, "state", "voided_at", "void_reason")
        record(certificate, What.VOIDED, actor)
        if certificate.application_id is not None:
            certificate_voided(pk=certificate.application_id)
    return certificate


def send_again(*, actor: User, pk: UUID) -> Certificate:
    """Send it once more: an unclear mail with its Message-ID, otherwise a new mail to the address known today.

    Only for certificates whose last mail has an outcome and whose receipt is not registered; otherwise WZBAM117E.
    """
    permit(actor, "issue")
    with locked(pk, state__in=[State.SENT, State.UNCLEAR, State.FAILED]) as certificate:
        _not_over(certificate)
        unclear = certificate.state == State.UNCLEAR and certificate.mail is not None
        if unclear and outbox.send_again(certificate.mail):  # type: ignore[arg-type]
            pass
        elif certificate.state == State.UNCLEAR or not _give_up(certificate.mail):
            raise Refusal("WZBAM117E")
        else:
            certificate.mail = certificate_issued(certificate)
        certificate.state = State.QUEUED
        store(certificate, "state", "mail")
        record(certificate, What.SENT_AGAIN, actor)
    return certificate


def confirm_arrival(*, actor: User, pk: UUID) -> Certificate:
    """An unclear mail has arrived, as the addressee says. Raises WZBAM117E in any other state."""
    permit(actor, "issue")
    with transaction.atomic():
        with locked(pk) as certificate:
            if certificate.state != State.UNCLEAR or certificate.mail is None:
                raise Refusal("WZBAM117E")
            outbox.confirm_sent(certificate.mail)
            record(certificate, What.CONFIRMED, actor)
        sending.note(pk)
    return Certificate.objects.get(pk=pk)


def end_links(*, actor: User, pk: UUID) -> Certificate:
    """Make every link sent so far unknown, as after a mail to a wrong address; the next mail carries a new one."""
    permit(actor, "issue")
    with locked(pk, state__in=[State.SENT, State.UNCLEAR, State.FAILED]) as certificate:
        certificate.link_version += 1
        store(certificate, "link_version")
        record(certificate, What.RELINKED, actor)
    return certificate


def _not_over(certificate: Certificate) -> None:
    if certificate.valid_until is None or certificate.valid_until < clock.today():
        raise Refusal("WZBAM117E")


def _give_up(mail: OutboxMail | None) -> bool:
    """Empty a mail that ended, so that nobody sends it beside the new one; False when it did not end."""
    if mail is None:
        return True
    ended = OutboxMail.objects.filter(pk=mail.pk, state__in=[Mail.SENT, Mail.FAILED])
    return bool(ended.update(sealed_body="", sealed_recipient=""))
