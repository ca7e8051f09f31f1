"""What `bench_batch` does inside the installation (see `Installation.do`)."""

from accounts.models import User
from applications.models import HistoryEntry
from attachments.batch import beginning, receiving, work
from attachments.batch.models import Batch
from tests.applications import desk
from tests.attachments.batch.zips import upload, zip_of

OWNER = "lawyer0001"


def begin(kind: str, count: int, read: bool) -> str:
    """A batch that asks, on new applications of different people; its key."""
    owner = User.objects.get(authentication_id=OWNER)
    first = HistoryEntry.objects.count() + 1000
    make = desk.entered if kind == "attach" else desk.ready
    made = [make(owner, residence_card_number=desk.card(first + number)) for number in range(count)]
    batch = beginning.begin(owner, kind, enumerate(made, 1))
    if kind == "attach" and read:
        _read(batch)
    return str(batch.pk)


def read(pk: str) -> None:
    _read(Batch.objects.get(pk=pk))


def do(pk: str) -> None:
    """Every application; all must have been in order."""
    Batch.objects.filter(pk=pk).update(state=Batch.State.WAITING)
    work.run(pk)
    batch = Batch.objects.get(pk=pk)
    if (batch.state, batch.failed, batch.done) != ("done", 0, batch.total):
        raise RuntimeError(f"{batch.state}, {batch.failed} of {batch.total} failed: {batch.last_error}")


def _read(batch: Batch) -> None:
    names = [f"{number}.{ending}" for number in range(1, batch.total + 1) for ending in ("jpg", "pdf")]
    receiving.receive(batch, upload(zip_of(names)))
