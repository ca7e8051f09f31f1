"""What is counted so that it cannot be tried without end."""

from django.db import models


class Tally(models.Model):
    """One try of something that `accounts.throttle` limits; `mark` is a keyed hash of who or what tried."""

    purpose = models.CharField(max_length=20)
    mark = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["purpose", "mark", "at"], name="tally_recent")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.at:%Y-%m-%d %H:%M}"
