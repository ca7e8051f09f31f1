"""The demo's people. Their password is public: never outside demo mode."""

from typing import Any

from django.contrib.auth.models import Group

from accounts.models import Category, Contact, User

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
        },
        {"email": "lawyer0001@example.jp", "phone": "0300000000"},
    ),
    (
        "coeuser0001",
        {"category": Category.COE_RECIPIENT, "name": "MIHON,HANAKO", "kanji_name": "見本　花子"},
        {"email": "coeuser0001@example.jp", "phone": "0300000001"},
    ),
    (
        "staff0001",
        {"category": Category.STAFF, "name": "SHINSA,ICHIRO", "kanji_name": "審査　一郎", "is_staff": True},
        {"email": "staff0001@example.jp"},
    ),
)


def seed_demo() -> None:
    """Enter the people who are not there yet, and the examiners' group with the staff member in it."""
    for authentication_id, fields, contact in PEOPLE:
        user = User.objects.filter(authentication_id=authentication_id).first()
        if user is None:
            user = User.objects.create_user(authentication_id, PASSWORD, **fields)
            Contact.objects.create(user=user, **_sealed(contact))
        if user.is_staff:
            user.groups.add(Group.objects.get_or_create(name=EXAMINERS)[0])


def _sealed(contact: dict[str, str]) -> dict[str, str]:
    unsaved = Contact()
    unsaved.data = contact
    return {"sealed": unsaved.sealed, "email_hash": unsaved.email_hash}
