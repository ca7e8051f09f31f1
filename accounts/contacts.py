"""Reaching people by mail."""

from accounts.models import Contact, User


def contact_of(user: User) -> Contact:
    """The contact data of `user`; an unsaved empty one when there is none."""
    return Contact.objects.filter(user=user).first() or Contact(user=user)


def email_of(user: User) -> str:
    """The mail address of `user`; "" when none is known."""
    return contact_of(user).email
