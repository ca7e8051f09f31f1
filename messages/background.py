"""Waking the worker. The database holds the work; a task message is only a hint (design: background work)."""

import logging
from functools import partial
from typing import Any

from django.db import transaction

from messages.failures import describe

logger = logging.getLogger(__name__)


def wake_after_commit(task: Any, *args: object) -> None:
    """Send the Celery `task` once the caller's transaction has committed; a dead broker is logged, never raised.

    Whatever the hint would have started must also be found by a periodic job.
    """
    transaction.on_commit(partial(_wake, task, args), robust=True)


def _wake(task: Any, args: tuple[object, ...]) -> None:
    try:
        task.apply_async(args, retry=True, retry_policy={"max_retries": 0})
    except Exception as error:
        logger.warning("the worker could not be woken for %s: %s", task.name, describe(error))
