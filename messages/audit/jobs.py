"""One record for each job of the worker that changed something."""

from contextlib import ExitStack
from typing import Any

from celery.signals import task_postrun, task_prerun

from messages.audit import chain
from messages.audit.gathering import Scope, scope

_open: dict[str, tuple[ExitStack, Scope | None, str]] = {}


def begin(task_id: str = "", task: Any = None, **kwargs: Any) -> None:
    stack = ExitStack()
    _open[task_id] = (stack, stack.enter_context(scope()), str(getattr(task, "name", "")))


def end(task_id: str = "", state: str = "", **kwargs: Any) -> None:
    found = _open.pop(task_id, None)
    if found is None:
        return
    stack, gathered, name = found
    stack.close()
    if gathered is not None and gathered.changes:
        outcome = chain.Outcome.FAILED if state == "FAILURE" else chain.Outcome.DONE
        chain.append(action=name, notes=gathered.lines(), outcome=outcome)


task_prerun.connect(begin)
task_postrun.connect(end)
