"""For the machines around the system: is this process alive, and can it do its work."""

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from celery import current_app
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from messages.failures import describe

log = logging.getLogger(__name__)
_migrated = False


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """200 while the process answers at all; asks nothing else, so that a failing database restarts no web server."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 while pages can be served, 503 when not; says which part, never why (that stands in the log).

    The broker only wakes the worker, so its failure is told and takes no web server out of service.
    """
    found = {name: _works(name, check) for name, check in NEEDED.items()}
    fine = all(found.values())
    found["broker"] = _works("broker", _broker)
    body = {name: "ok" if works else "down" for name, works in found.items()}
    return JsonResponse(body, status=200 if fine else 503)


def _works(name: str, check: Callable[[], None]) -> bool:
    try:
        check()
    except Exception as error:
        log.warning("not ready: %s, %s", name, describe(error))
        return False
    return True


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _migrations() -> None:
    global _migrated
    if _migrated:
        return
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("migrations are missing")
    _migrated = True


def _files() -> None:
    name = default_storage.save(f"health/{uuid4().hex}", ContentFile(b"ok"))
    default_storage.delete(name)


def _room() -> None:
    if shutil.disk_usage(Path(settings.DATA_DIR)).free < settings.MIN_FREE_MB * 1024 * 1024:
        raise RuntimeError("the disk is nearly full")


def _broker() -> None:
    with current_app.connection_for_write() as link:
        link.ensure_connection(max_retries=1, timeout=3)


NEEDED: dict[str, Callable[[], None]] = {
    "database": _database,
    "migrations": _migrations,
    "files": _files,
    "disk": _room,
}
