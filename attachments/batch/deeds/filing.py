"""入管庁に申請を行う, for many."""

from functools import partial

from applications import lifecycle, transitions
from applications.transitions import LABELS, Action
from attachments.batch.deeds.base import Deed
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome
from messages.text import Text

FILED = Text("入管庁に申請しました。", "Filed with the immigration bureau.")
ALREADY = Text("すでに申請されています。", "It had been filed before.")


def act(entry: Entry, prepared: object) -> Outcome:
    """File one; every check of the single filing is made again. Raises `Refusal`."""
    try:
        lifecycle.file(actor=entry.batch.owner, pk=entry.key, version=entry.version)
    except lifecycle.AlreadyFiled:
        return Outcome(noted=(ALREADY,))
    return Outcome(did=(FILED,))


FILE = Deed(
    kind=Batch.Kind.FILE,
    label=LABELS[Action.FILE],
    button=Text("申請する", "File"),
    meaning=Text(
        "次の申請を1件ずつ確認し、入管庁に提出します。申請すると、オンラインで内容を変更したり取り消したりすることはできません。"
        "申請できないものは、理由とともに結果の画面に示します。",
        "Each application is checked again and filed with the immigration bureau. Once filed, it can neither be "
        "changed nor withdrawn online. What cannot be filed stays as it is; the result says why.",
    ),
    act=act,
    objection=partial(transitions.refusal, Action.FILE),
    style="button--filing",
)
