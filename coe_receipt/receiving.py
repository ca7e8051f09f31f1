"""受領登録 (manual 2.14): the addressee confirms that the certificate arrived."""

from uuid import UUID

from accounts.models import User
from coe_receipt import sending
from coe_receipt.events import record
from coe_receipt.locking import locked, store
from coe_receipt.models import Certificate, State, What
from coe_receipt.standing import Standing, standing
from messages import clock
from messages.refusal import Refusal

REGISTERED = "WZBAM271E"
UNKNOWN = "WZBAM117E"


def refusal(certificate: Certificate) -> Refusal | None:
    """Why its receipt cannot be registered now: registered already (271E), void or over (117E); None when it can."""
    if certificate.state == State.RECEIVED:
        return Refusal(REGISTERED)
    return None if standing(certificate, clock.today()) == Standing.VALID else Refusal(UNKNOWN)


def register(*, addressee: User, pk: UUID) -> Certificate:
    """Register the receipt, once: the row's lock decides between two presses. Raises what `refusal` says, or 176E."""
    with locked(pk, addressee=addressee) as certificate:
        why = refusal(certificate)
        if why:
            raise why
        certificate.state, certificate.received_at = State.RECEIVED, clock.now()
        certificate.sent_at = certificate.sent_at or certificate.received_at
        store(certificate, "state", "received_at", "sent_at")
        sending.stop(certificate.mail)
        record(certificate, What.RECEIVED, addressee)
        sending.arrived(certificate)
    return certificate
