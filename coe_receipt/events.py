"""Writing a certificate's history."""

from collections.abc import Iterable

from accounts.models import User
from coe_receipt.models import Certificate, CertificateEvent, What
from messages import audit


def record(certificate: Certificate, what: What, by: User | None = None) -> None:
    """Add an event in the caller's transaction; `by` None is the system."""
    CertificateEvent.objects.create(certificate=certificate, what=what, by=by)
    _audit([certificate], what, by)


def record_all(certificates: Iterable[Certificate], what: What, by: User | None = None) -> None:
    """The same event for many, in few statements."""
    events = [CertificateEvent(certificate=certificate, what=what, by=by) for certificate in certificates]
    CertificateEvent.objects.bulk_create(events, batch_size=500)
    _audit([event.certificate for event in events], what, by)


def _audit(certificates: Iterable[Certificate], what: What, by: User | None) -> None:
    audit.changed(f"certificate {what}", *(each.pk for each in certificates), actor=by.pk if by else "")
