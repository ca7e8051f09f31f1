"""People made inside a running installation (see `Installation.do`)."""

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from accounts.models import Contact

PASSWORD = "Demo#2026"
_numbers = count(1)


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


def exists(authentication_id: str) -> bool:
    return get_user_model().objects.filter(authentication_id=authentication_id).exists()
