"""Files that were taken while the virus check was off or down are checked later."""

from datetime import timedelta

from django.conf import settings

from attachments import store
from attachments.models import Document, Photo, Scan, StoredFile
from messages import clamd, viruses
from messages.periodic import register

AT_ONCE = 200


@register("attachments.check-for-viruses", every=timedelta(minutes=10))
def check_unchecked() -> int:
    """Check up to `AT_ONCE` files of each kind; how many. One found infected is served to nobody any more."""
    if settings.VIRUS_CHECK == viruses.OFF:
        return 0
    return sum(_check(model) for model in (Photo, Document))


def _check(model: type[StoredFile]) -> int:
    done = 0
    for file in model._default_manager.filter(scan=Scan.UNCHECKED).order_by("-uploaded_at")[:AT_ONCE]:
        try:
            found = viruses.verdict(file.content())
        except clamd.UnavailableError:
            break
        except (FileNotFoundError, store.DamagedError):
            continue
        done += model._default_manager.filter(pk=file.pk).update(scan=found)
    return done
