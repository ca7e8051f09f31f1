"""One application of a type at a time for the same person (WZBAM118E)."""

from applications.catalogue.model import Answers
from applications.columns import card_hash, person_hash
from applications.models import SensitiveAnswers
from messages import crypto


def key_of(type: str, answers: Answers) -> str | None:
    """The same for every application of one type for one person; None while the person is not known.

    A person is their residence card number, without one their nationality, name and birth date.
    """
    return _key(type, card_hash(answers), person_hash(answers))


def key_for(type: str, sealed: SensitiveAnswers) -> str | None:
    """`key_of` for a stored application, without decrypting it."""
    return _key(type, sealed.card_hash, sealed.person_hash)


def is_pending(type: str, answers: Answers) -> bool:
    """True while an application of `type` for the person of `answers`, whoever filed it, is not completed."""
    return taken(key_of(type, answers))


def taken(key: str | None) -> bool:
    return key is not None and SensitiveAnswers.objects.filter(pending_key=key).exists()


def _key(type: str, card: str, person: str) -> str | None:
    return crypto.keyed_hash("pending", f"{type}\0{card or person}") if card or person else None
