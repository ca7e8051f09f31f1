"""Going on after a session that ended in the middle of something."""

from django.contrib.auth.models import AnonymousUser

from accounts.models import Presence, User


def offer(user: User | AnonymousUser) -> str:
    """The address of the page the person was taken away from; "" when there is nothing to go on with."""
    return Presence.objects.filter(user_id=user.pk or 0).values_list("resume_url", flat=True).first() or ""


def clear(user: User | AnonymousUser) -> None:
    """Forget the offer: what it leads to is finished or gone."""
    Presence.objects.filter(user_id=user.pk or 0).update(resume_url="", place="")
