"""What the row of a job in the background has, so that one worker at a time is at it."""

from django.db import models


class Leased(models.Model):
    """`claim` belongs to the worker at the job and holds until `lease_until`; `last_error` says why it was given back.

    The class that takes this on has a `state` with the values of `messages.leases`.
    """

    claim = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True
