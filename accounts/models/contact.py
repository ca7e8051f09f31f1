"""How to reach a person."""

from django.db import models

from accounts import crypto
from accounts.models.user import User


class Contact(models.Model):
    """Mail address, telephone and address of a user, encrypted; `email_hash` finds a user by address."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="contact")
    sealed = models.TextField()
    email_hash = models.CharField(max_length=64, blank=True, db_index=True)

    def __str__(self) -> str:
        return f"contact of {self.user_id}"

    @property
    def data(self) -> dict[str, str]:
        """Keys: email, phone, address_municipality, address_street, postal_code (missing when unknown), and
        new_email: an address that waits for its owner's confirmation.
        """
        return crypto.unseal(self.sealed) or {}

    @data.setter
    def data(self, value: dict[str, str]) -> None:
        self.sealed = crypto.seal(value)
        self.email_hash = self.hash_of(value.get("email", ""))

    @staticmethod
    def hash_of(email: str) -> str:
        """What `email_hash` holds for that address, whatever its case."""
        return crypto.keyed_hash("email", email.strip().lower())

    @property
    def email(self) -> str:
        return self.data.get("email", "")
