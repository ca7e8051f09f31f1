"""Files that were taken while the virus check was off or down are checked later."""

import logging
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from attachments import store
from attachments.models import Document, Photo, Scan
from messages import audit, clamd, viruses
from messages.periodic import register

logger = logging.getLogger(__name__)
AT_ONCE = 200


@register("attachments.check-for-viruses", every=timedelta(minutes=10))
def check_unchecked() -> int:
    """Check up to `AT_ONCE` files of each kind; how many. One found infected is served to nobody any more."""
    newest = [model.objects.order_by("-uploaded_at") for model in (Photo, Document)]
    return sum(check_some(files) for files in newest)


def check_some(files: QuerySet[Any]) -> int:
    """Check up to `AT_ONCE` of those that are `UNCHECKED`; how many.

    Each has `content()`, `scan` and a `sha256`. An infected one is noted in the audit and said aloud in the log.
    """
    if settings.VIRUS_CHECK == viruses.OFF:
        return 0
    done = 0
    for file in files.filter(scan=Scan.UNCHECKED)[:AT_ONCE]:
        try:
            found = viruses.verdict(file.content())
        except clamd.UnavailableError:
            break
        except (FileNotFoundError, store.DamagedError):
            continue
        same = files.model._default_manager.filter(pk=file.pk, sha256=file.sha256)
        if same.update(scan=found):
            done += 1
            if found == Scan.INFECTED:
                _tell(file)
    return done


def _tell(file: Any) -> None:
    kind = type(file)._meta.model_name
    logger.error("a virus was found in %s %s, which had been taken unchecked", kind, file.pk)
    audit.changed(f"{kind} infected", file.pk)
