"""The residence card of a foreign national: may an account have it, may it still be used (behaviour 1.5)."""

from datetime import date

from accounts.models import Contact, ResidenceCard, User
from messages.refusal import Refusal


def find(number: str) -> ResidenceCard | None:
    """The register's entry; None for an unknown number."""
    return ResidenceCard.objects.filter(number_hash=ResidenceCard.hash_of(number)).first()


def refusal_to_bind(
    number: str, today: date, *, name: str, birth_date: date | None, sex: str, owner: User | None = None
) -> Refusal | None:
    """Why the number somebody entered cannot be theirs: 251E (unknown, or another person's), 260E, 253E, 252E."""
    card = find(number)
    if card is None or not card.matches(name=name, birth_date=birth_date, sex=sex):
        return Refusal("WZBAM251E")
    return _not_current(card, today) or (Refusal("WZBAM252E") if is_taken(number, owner) else None)


def is_taken(number: str, owner: User | None = None) -> bool:
    """Whether an account other than `owner`'s has the number; erased accounts have none."""
    others = Contact.objects.filter(residence_card_hash=ResidenceCard.hash_of(number))
    return (others.exclude(user=owner.pk) if owner else others).exists()


def refusal_to_enter(user: User, today: date) -> Refusal | None:
    """Why a foreign national cannot sign in: 260E, 253E; a card the register does not know is no reason."""
    contact = Contact.objects.filter(user=user).exclude(residence_card_hash="").first()
    card = ResidenceCard.objects.filter(number_hash=contact.residence_card_hash).first() if contact else None
    return _not_current(card, today) if card else None


def _not_current(card: ResidenceCard, today: date) -> Refusal | None:
    if card.state == ResidenceCard.State.LAPSED:
        return Refusal("WZBAM260E")
    return Refusal("WZBAM253E") if card.is_over(today) else None
