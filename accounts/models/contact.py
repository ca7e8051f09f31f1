"""How to reach a person."""

from django.db import models

from accounts.models.user import User
from messages import crypto
from messages.models.sealed import SealedData


class Contact(SealedData):
    """Mail address, telephone and address of a user, encrypted; `email_hash` finds a user by address.

    Keys of `data`: email, phone, address_municipality, address_street, postal_code, residence_card_number (missing
    when unknown), and new_email: an address that waits for its owner's confirmation.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="contact")
    residence_card_hash = models.CharField(max_length=64, blank=True)
    email_hash = models.CharField(max_length=64, blank=True, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["residence_card_hash"],
                condition=~models.Q(residence_card_hash=""),
                name="one_account_a_residence_card",
            )
        ]

    def __str__(self) -> str:
        return f"contact of {self.user_id}"

    def index(self, data: dict[str, str]) -> None:
        self.email_hash = self.hash_of(data.get("email", ""))
        self.residence_card_hash = crypto.keyed_hash("card", data.get("residence_card_number", ""))

    @staticmethod
    def hash_of(email: str) -> str:
        """What `email_hash` holds for that address, whatever its case."""
        return crypto.keyed_hash("email", email.strip().lower())

    @property
    def email(self) -> str:
        return self.data.get("email", "")
