"""That somebody asked for the 認証ID of a mail address."""

from django.db import models

from messages import clock
from messages.models.sealed import SealedData


class IdRequest(SealedData):
    """Kept until a worker has answered it; `data` has the keys email, language."""

    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"request of {self.at:%Y-%m-%d %H:%M}"
