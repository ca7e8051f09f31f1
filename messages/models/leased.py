"""What the row of a job in the background has, so that one worker at a time is at it."""

from django.db import models

WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"


class Leased(models.Model):
    """`claim` belongs to the worker at the job and holds until `lease_until`; `last_error` says why it was given back.

    The class that takes this on has a `state` with these values and counts its pieces: all, done, in error.
    """

    state: "models.CharField[str, str]"
    total: "models.PositiveIntegerField[int, int]"
    done: "models.PositiveIntegerField[int, int]"
    failed: "models.PositiveIntegerField[int, int]"
    claim = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True

    @property
    def at_work(self) -> bool:
        return self.state in (WAITING, RUNNING)

    def progress(self) -> dict[str, bool | int]:
        """What the page's script asks for while the work goes on."""
        return {"working": self.at_work, "total": self.total, "done": self.done, "failed": self.failed}
