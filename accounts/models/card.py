"""Which My Number card belongs to an account."""

from django.conf import settings
from django.db import models


class CardBinding(models.Model):
    """The card an account was registered with, known by a hash of the key of its authentication certificate.

    A card may have one account in each category (WZBAM254E). `released`: the account was erased and the card is free
    for another; it is still known, so that its owner reads at the login that the account was erased.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="card")
    category = models.CharField(max_length=3)
    key_hash = models.CharField(max_length=64, db_index=True)
    released = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["category", "key_hash"], condition=models.Q(released=False), name="one_account_a_card"
            )
        ]

    def __str__(self) -> str:
        return f"card of {self.user_id}"
