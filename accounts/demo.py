"""The demo's people. Their password is public: never outside demo mode."""

from datetime import date
from typing import Any

from django.contrib.auth.models import Group

from accounts.groups import CLERKS
from accounts.models import AgentCertificate, CardBinding, Category, Contact, ResidenceCard, User
from accounts.mynumber import authenticator, demo_cards
from accounts.mynumber.verification import Use
from messages import clock
from messages.groups import EDITORS

PASSWORD = "Demo#2026"  # noqa: S105 - printed by `make run`
EXAMINERS = "審査 Examiner"

PEOPLE: tuple[tuple[str, dict[str, Any], dict[str, str]], ...] = (
    (
        "lawyer0001",
        {
            "category": Category.LEGAL_PROFESSIONAL,
            "name": "HOUMU,TARO",
            "kanji_name": "法務　太郎",
            "organization": "見本行政書士事務所",
            "sex": "1",
            "birth_date": date(1980, 4, 1),
            "certificate_number": "100000000001",
        },
        {"email": "lawyer0001@example.jp", "phone": "0300000000"},
    ),
    (
        "coeuser0001",
        {"category": Category.COE_RECIPIENT, "name": "MIHON,HANAKO", "kanji_name": "見本　花子"},
        {"email": "coeuser0001@example.jp", "phone": "0300000001"},
    ),
    (
        "resident0001",
        {
            "category": Category.FOREIGN_NATIONAL,
            "name": "MIHON,JIRO",
            "kanji_name": "見本　次郎",
            "sex": "1",
            "birth_date": date(1980, 4, 1),
        },
        {"email": "resident0001@example.jp", "phone": "0300000002", "residence_card_number": "IJ12345678KL"},
    ),
    (
        "staff0001",
        {"category": Category.STAFF, "name": "SHINSA,ICHIRO", "kanji_name": "審査　一郎", "is_staff": True},
        {"email": "staff0001@example.jp"},
    ),
)


CERTIFICATES: tuple[tuple[str, date, str], ...] = (
    ("100000000001", date(1980, 4, 1), "valid"),
    ("100000000002", date(1985, 5, 5), "valid"),
    ("100000000003", date(1990, 9, 9), "valid"),
    ("100000000004", date(1990, 9, 9), "suspended"),
    ("100000000005", date(1990, 9, 9), "revoked"),
)
"""Agents' certificates: 2 and 3 are free to be registered with."""

CARDS = (
    {"number": "AB12345678CD", "name": "MIHON,MEI", "sex": "2", "birth_date": "1995-05-05"},
    {"number": "EF12345678GH", "name": "TAMESHI,JOHN", "sex": "1", "birth_date": "1990-09-09"},
    {"number": "IJ12345678KL", "name": "MIHON,JIRO", "sex": "1", "birth_date": "1980-04-01"},
)
MY_NUMBER_CARDS = {"resident0001": "jiro"}
"""Whose card of `demo_cards` belongs to an account from the start."""


def seed_demo() -> None:
    """Enter what is not there yet: the registers, the people, the staff member in the groups of the staff."""
    _seed_registers()
    for authentication_id, fields, contact in PEOPLE:
        user = User.objects.filter(authentication_id=authentication_id).first()
        if user is None:
            user = User.objects.create_user(authentication_id, PASSWORD, **fields)
            Contact.objects.create(user=user, **_sealed(contact))
        if authentication_id in MY_NUMBER_CARDS and demo_cards.are_offered():
            _bind(user, MY_NUMBER_CARDS[authentication_id])
        if user.is_staff:
            for name in (EXAMINERS, EDITORS, CLERKS):
                user.groups.add(Group.objects.get_or_create(name=name)[0])


def _bind(user: User, card: str) -> None:
    key_hash = authenticator.key_hash(demo_cards.card(card).certificates[Use.AUTHENTICATION])
    bound = CardBinding.objects.filter(category=user.category, key_hash=key_hash, released=False)
    if not bound.exists():
        CardBinding.objects.get_or_create(user=user, defaults={"category": user.category, "key_hash": key_hash})


def _seed_registers() -> None:
    until = date(clock.today().year + 3, 3, 31)
    for number, birth_date, state in CERTIFICATES:
        fields = {"birth_date": birth_date, "state": state, "valid_until": until}
        AgentCertificate.objects.get_or_create(number=number, defaults=fields)
    for data in CARDS:
        if not ResidenceCard.objects.filter(number_hash=ResidenceCard.hash_of(data["number"])).exists():
            card = ResidenceCard(valid_until=until)
            card.data = {**data, "nationality": "", "municipality": ""}
            card.save()


def _sealed(contact: dict[str, str]) -> dict[str, str]:
    unsaved = Contact()
    unsaved.data = contact
    hashes = {"email_hash": unsaved.email_hash, "residence_card_hash": unsaved.residence_card_hash}
    return {"sealed": unsaved.sealed, **hashes}
