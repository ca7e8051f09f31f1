"""Jobs in the database that one worker at a time works at, and whose work survives the worker.

A worker claims a job for some seconds and renews the claim with every step it stores, in the step's own transaction:
one that dies loses nothing, one that was given up for dead stores nothing more.
"""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Generic, TypeVar

from django.db.models import F, Q, QuerySet

from messages import clock
from messages.failures import describe
from messages.models.leased import DONE, FAILED, RUNNING, WAITING, Leased

logger = logging.getLogger(__name__)
MOST_ATTEMPTS = 10
J = TypeVar("J", bound=Leased)


class LeaseLost(Exception):  # noqa: N818 - another worker has the job; nothing failed
    """The job is another worker's now."""


@dataclass(frozen=True)
class Lease(Generic[J]):
    """One worker's claim on one job."""

    job: J
    claim: uuid.UUID
    seconds: int

    def hold(self, **changes: Any) -> None:
        """Store `changes` of the job and renew the lease; raises `LeaseLost` when the claim has gone.

        In a transaction it locks the job's row: nobody else can store a step until the end of it.
        """
        until = clock.now() + timedelta(seconds=self.seconds)
        if not self._mine(state=RUNNING).update(**{"lease_until": until, **changes}):
            raise LeaseLost

    def end(self, **changes: Any) -> None:
        """The job is done. Raises `LeaseLost`."""
        self.hold(state=DONE, claim=None, last_error="", **changes)

    def give_back(self, error: Exception) -> None:
        """Leave the job to the next worker after a while; after many attempts to staff."""
        state = FAILED if self.job.attempts >= MOST_ATTEMPTS else WAITING
        pause = clock.now() + timedelta(seconds=self.seconds)
        self._mine().update(state=state, claim=None, lease_until=pause, last_error=describe(error)[:120])

    def _mine(self, **conditions: Any) -> QuerySet[J]:
        return type(self.job)._default_manager.filter(pk=self.job.pk, claim=self.claim, **conditions)


def due(jobs: QuerySet[J]) -> QuerySet[J]:
    """Those that nobody is at."""
    free = Q(lease_until__isnull=True) | Q(lease_until__lte=clock.now())
    return jobs.filter(free, state__in=[WAITING, RUNNING])


def work_at(jobs: QuerySet[J], pk: object, do: Callable[[Lease[J]], None], *, seconds: int) -> None:
    """Do one job of `jobs`, or what is left of it, unless somebody is at it. Nothing is raised."""
    claim = uuid.uuid4()
    until = clock.now() + timedelta(seconds=seconds)
    taken = due(jobs).filter(pk=pk)
    if not taken.update(state=RUNNING, claim=claim, lease_until=until, attempts=F("attempts") + 1):
        return
    lease = Lease(jobs.get(pk=pk), claim, seconds)
    try:
        do(lease)
    except LeaseLost:
        logger.warning("%s %s was taken over by another worker", jobs.model.__name__, pk)
    except Exception as error:
        logger.error("%s %s failed: %s", jobs.model.__name__, pk, describe(error))
        lease.give_back(error)
