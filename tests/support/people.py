"""People made inside a running installation (see `Installation.do`)."""

from base64 import b64decode, b64encode
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from accounts.models import CardBinding, Contact, Tally
from accounts.mynumber import authenticator, demo_cards, software_cards
from accounts.mynumber.software_cards import SoftwareCard
from accounts.mynumber.verification import Use

PASSWORD = "Demo#2026"
_numbers = count(1)
_cards: dict[str, SoftwareCard] = {}


def new_person(category: str = "LAW", **fields: Any) -> str:
    """A user of that category with the password above and a mail address; staff are examiners. Returns the 認証ID."""
    authentication_id = f"{category.lower()}{next(_numbers):07}"
    fields = {"name": f"TEST,{category}", "is_staff": category == "STF", **fields}
    user = get_user_model().objects.create_user(authentication_id, PASSWORD, category=category, **fields)
    if user.is_staff:
        user.groups.add(Group.objects.get(name="審査 Examiner"))
    contact = Contact(user=user)
    contact.data = {"email": f"{authentication_id}@example.jp"}
    contact.save()
    return authentication_id


def new_holder(card: str) -> str:
    """A foreign national whose My Number card is `card`, a name of our own; `sign` signs with it."""
    authentication_id = new_person("FGN")
    user = get_user_model().objects.get(authentication_id=authentication_id)
    made = software_cards.card(demo_cards.authority(), demo_cards.PEOPLE["john"])
    _cards[card] = made
    key_hash = authenticator.key_hash(made.certificates[Use.AUTHENTICATION])
    CardBinding.objects.create(user=user, category=user.category, key_hash=key_hash)
    return authentication_id


def sign(card: str, challenge: str) -> dict[str, str]:
    """What a reader answers for that card, in base64."""
    signed = _cards[card].sign(Use.AUTHENTICATION, b64decode(challenge))
    parts = {"certificate": signed.certificate, "signature": signed.signature}
    return {name: b64encode(value).decode() for name, value in parts.items()}


def forget_tries() -> None:
    """As if nobody had tried anything yet: no limit is near."""
    Tally.objects.all().delete()


def exists(authentication_id: str) -> bool:
    return get_user_model().objects.filter(authentication_id=authentication_id).exists()
