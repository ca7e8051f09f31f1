"""That somebody registered on the site, and the terms they agreed to."""

from django.conf import settings
from django.db import models

from messages import clock
from messages.models import Terms


class Registration(models.Model):
    """One registration; `key` comes from its form, so that a double press makes one account.

    `terms` is the version of 利用規約 that was agreed to; None when none was in force.
    """

    key = models.UUIDField(unique=True)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="registration")
    terms = models.ForeignKey(Terms, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"registration of {self.user_id}"
