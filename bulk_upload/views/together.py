"""Straight on from an upload's result: what can be done with all its good rows, or with all that failed."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from applications.states import State
from attachments.batch import beginning
from attachments.batch.models import Batch
from bulk_upload.models import BulkUpload
from bulk_upload.views.access import bulk_user, own_upload
from messages.text import Text

Kind = Batch.Kind
GOOD = {
    Kind.ATTACH: Text("写真と資料をZIPで添付", "Attach photos and documents by zip"),
    Kind.RECEIPT: Text("受取方法をまとめて選ぶ", "Choose the method of receipt"),
    Kind.FILE: Text("正しい行をすべて申請", "File all good rows"),
}
BAD = {Kind.DELETE: Text("エラーの行をすべて削除", "Delete all rows with errors")}
STATE_OF = {**dict.fromkeys(GOOD, State.ENTERED), **dict.fromkeys(BAD, State.BULK_ERROR)}


def offered(upload: BulkUpload) -> list[tuple[str, Text, int]]:
    """(kind, label, how many applications) of what can be done now; nothing while the upload is being worked at."""
    if upload.at_work:
        return []
    states = list(upload.rows.values_list("application__state", flat=True))
    counts = {state: states.count(state) for state in set(STATE_OF.values())}
    return [(kind, text, counts[STATE_OF[kind]]) for kind, text in {**GOOD, **BAD}.items() if counts[STATE_OF[kind]]]


@bulk_user
@require_POST
def bulk_together(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page that asks about the rows of one kind, under the numbers they have in the file."""
    upload = own_upload(request, pk)
    kind = request.POST.get("kind", "")
    if kind not in STATE_OF:
        raise Http404
    rows = upload.rows.filter(application__state=STATE_OF[Kind(kind)]).select_related("application")
    numbered = [(row.number, row.application) for row in rows if row.application]
    if upload.at_work or not numbered:
        return redirect("bulk-upload", pk)
    return redirect("batch", beginning.begin(upload.owner, kind, numbered, numbers_of=upload.file_name).pk)
