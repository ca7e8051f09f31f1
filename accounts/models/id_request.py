"""That somebody asked for the 認証ID of a mail address."""

from django.db import models

from accounts import crypto
from messages import clock


class IdRequest(models.Model):
    """Kept until a worker has answered it; `sealed` holds mail address and language."""

    sealed = models.TextField()
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"request of {self.at:%Y-%m-%d %H:%M}"

    @property
    def data(self) -> dict[str, str]:
        """Keys: email, language."""
        return crypto.unseal(self.sealed) or {}

    @data.setter
    def data(self, value: dict[str, str]) -> None:
        self.sealed = crypto.seal(value)
