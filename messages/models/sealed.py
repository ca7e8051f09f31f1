"""What a row that keeps personal data apart from its columns has."""

from django.db import models

from messages import crypto


class SealedData(models.Model):
    """`data` is what `sealed` holds; the class that takes this on says in `index` what can be found by hash."""

    sealed = models.TextField()

    class Meta:
        abstract = True

    @property
    def data(self) -> dict[str, str]:
        """What is sealed, {} for nothing. Assigning seals it and renews the hashes; it does not save."""
        return crypto.unseal(self.sealed) or {}

    @data.setter
    def data(self, value: dict[str, str]) -> None:
        self.sealed = crypto.seal(value)
        self.index(value)

    def index(self, data: dict[str, str]) -> None:
        """Set the hashes by which `data` is found."""
