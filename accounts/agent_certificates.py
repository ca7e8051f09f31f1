"""The certificate of an application agent: may an account be bound to it, may it still be used (behaviour 1.5)."""

from datetime import date

from accounts.models import AccountState, AgentCertificate, User
from messages.refusal import Refusal

State = AgentCertificate.State


def find(number: str) -> AgentCertificate | None:
    """The register's entry; None for an unknown number."""
    return AgentCertificate.objects.filter(number=number).first()


def refusal_to_bind(number: str, birth_date: date | None, today: date, owner: User | None = None) -> Refusal | None:
    """Why the number somebody entered cannot be theirs: 246E, 247E, 249E, 248E, 262E, 261E in this order."""
    entry = find(number)
    if entry is None:
        return Refusal("WZBAM246E")
    if entry.state == State.REVOKED:
        return Refusal("WZBAM247E")
    if entry.state == State.SUSPENDED:
        return Refusal("WZBAM249E")
    if entry.valid_until < today:
        return Refusal("WZBAM248E")
    if entry.birth_date != birth_date:
        return Refusal("WZBAM262E")
    return Refusal("WZBAM261E") if is_taken(number, owner) else None


def is_taken(number: str, owner: User | None = None) -> bool:
    """Whether an account that is not erased, other than `owner`'s, has the number."""
    others = User.objects.filter(certificate_number=number).exclude(state=AccountState.ERASED)
    return (others.exclude(pk=owner.pk) if owner else others).exists()


def refusal_to_enter(number: str, today: date) -> Refusal | None:
    """Why an account bound to the number cannot sign in: 257E, 259E, 258E; 150E when the register lost it."""
    if not number:
        return None
    entry = find(number)
    if entry is None:
        return Refusal("WZBAM150E")
    if entry.state == State.REVOKED:
        return Refusal("WZBAM257E")
    if entry.state == State.SUSPENDED:
        return Refusal("WZBAM259E")
    return Refusal("WZBAM258E") if entry.valid_until < today else None
