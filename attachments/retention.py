"""Photos and documents go some time after the procedure is over (behaviour 4.3); the application stays longer."""

from datetime import time, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from applications import history, retention
from applications.lifecycle.locking import locked
from applications.models import Application
from applications.states import State
from attachments.models import Document, Photo
from messages import clock
from messages.periodic import register


@register("attachments.keep-files-no-longer", every=timedelta(days=1), at=time(3, 15))
def remove_old_files() -> int:
    """Delete the files of what was completed `FILE_KEEP_DAYS` ago; of how many applications.

    The photo page then says WZBAM241E (未登録又は削除).
    """
    old = retention.completed_before(clock.now() - timedelta(days=settings.FILE_KEEP_DAYS))
    held = Application.objects.filter(pk__in=old.values("pk")).filter(_HAS_FILES).distinct()
    keys = list(held.order_by("pk").values_list("pk", flat=True)[: retention.AT_ONCE])
    for pk in keys:
        _remove(pk)
    return len(keys)


_HAS_FILES = Q(photos__isnull=False) | Q(documents__isnull=False)


def _remove(pk: UUID) -> None:
    with locked(pk, state=State.CLOSED) as application:
        for kind in (Photo, Document):
            for file in kind.objects.filter(application=application):
                file.delete()
        history.record(application, "files_expired", None)
