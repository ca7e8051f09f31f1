"""The one scheduler (decision 24): jobs register here, `tick` runs those that are due.

`tick` may be called by Celery beat, by cron or by both, from several machines at once: a job runs once.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import TypeVar

from django.db.models import Q
from django.utils import timezone

from messages.clock import now
from messages.failures import describe
from messages.models import PeriodicRun

logger = logging.getLogger(__name__)
RETRY_AFTER = timedelta(minutes=5)
Run = TypeVar("Run", bound=Callable[[], object])
_jobs: dict[str, "Job"] = {}


@dataclass(frozen=True, slots=True)
class Job:
    """`at`: a daily job's time in Japan. `lease`: how long a run may take before another worker takes over."""

    name: str
    run: Callable[[], object]
    every: timedelta
    at: time | None
    lease: timedelta

    def next_run(self, after: datetime) -> datetime:
        """When the job is due again after a run that began at `after`."""
        if self.at is None:
            return after + self.every
        local = timezone.localtime(after)
        candidate = local.replace(hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0)
        while candidate <= local:
            candidate += self.every
        return candidate


def register(
    name: str, *, every: timedelta, at: time | None = None, lease: timedelta = timedelta(minutes=15)
) -> Callable[[Run], Run]:
    """Decorate a function without arguments that `tick` calls every `every` (daily jobs: at `at`, Japan time).

    Its module is imported in the room's `AppConfig.ready`. The function must be safe to run twice.
    """

    def add(run: Run) -> Run:
        known = _jobs.get(name)
        if known is not None and known.run is not run:
            raise ValueError(f"two periodic jobs are named {name!r}")
        _jobs[name] = Job(name, run, every, at, lease)
        return run

    return add


def jobs() -> Mapping[str, Job]:
    """All registered jobs by name."""
    return MappingProxyType(_jobs)


def run_due() -> dict[str, bool]:
    """Run every job that is due, each on its own: one that fails stops no other. Job name → whether it went well."""
    _add_rows()
    waiting = PeriodicRun.objects.filter(name__in=_jobs, next_run__lte=now()).values_list("name", flat=True)
    return {name: _run(_jobs[name]) for name in list(waiting) if _claim(_jobs[name])}


def _add_rows() -> None:
    known = set(PeriodicRun.objects.values_list("name", flat=True))
    missing = [job for name, job in _jobs.items() if name not in known]
    first = {job.name: now() if job.at is None else job.next_run(now()) for job in missing}
    rows = [PeriodicRun(name=name, next_run=moment) for name, moment in first.items()]
    PeriodicRun.objects.bulk_create(rows, ignore_conflicts=True)


def _claim(job: Job) -> bool:
    moment = now()
    free = Q(lease_until__isnull=True) | Q(lease_until__lte=moment)
    row = PeriodicRun.objects.filter(free, name=job.name, next_run__lte=moment)
    return bool(row.update(last_run=moment, lease_until=moment + job.lease))


def _run(job: Job) -> bool:
    started = now()
    try:
        job.run()
    except Exception as error:
        logger.error("periodic job %s failed: %s", job.name, describe(error))
        _finish(job, min(job.next_run(started), now() + RETRY_AFTER), describe(error))
        return False
    _finish(job, job.next_run(started), "")
    return True


def _finish(job: Job, next_run: datetime, error: str) -> None:
    PeriodicRun.objects.filter(name=job.name).update(next_run=next_run, lease_until=None, last_error=error[:120])
