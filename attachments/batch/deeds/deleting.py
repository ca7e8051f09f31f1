"""申請情報の削除, for many."""

from functools import partial

from applications import lifecycle, transitions
from applications.transitions import LABELS, Action
from attachments.batch.deeds.base import Deed
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome
from messages.text import Text

DELETED = Text("削除しました。", "Deleted.")


def act(entry: Entry, prepared: object) -> Outcome:
    """Delete one that was never filed. Raises `Refusal`."""
    lifecycle.delete(actor=entry.batch.owner, pk=entry.key, version=entry.version)
    return Outcome(did=(DELETED,))


DELETE = Deed(
    kind=Batch.Kind.DELETE,
    label=LABELS[Action.DELETE],
    button=Text("削除する", "Delete"),
    meaning=Text(
        "次の申請情報を、添付した顔写真・資料、同時申請とともに削除します。削除すると元に戻せません。申請済みのものは削除されません。",
        "These entries will be deleted together with their photos, documents and simultaneous applications. They "
        "cannot be brought back. What was filed is not deleted.",
    ),
    act=act,
    objection=partial(transitions.refusal, Action.DELETE),
    style="button--danger",
)
