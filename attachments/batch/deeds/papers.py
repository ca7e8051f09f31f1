"""控え and 受付票 of many, as one PDF or a zip of them."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db.models import QuerySet

from applications import history, slip_paper
from applications.copy import Header, merged, pdf
from applications.models import Application
from applications.presentation import ShownStep
from applications.views.copy import paper_of
from attachments import store
from attachments.batch.deeds.base import Deed
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome
from messages.leases import Lease
from messages.refusal import Refusal
from messages.text import Text

ONE, EACH = "pdf", "zip"
Paper = tuple[Sequence[ShownStep], Header]
COPIED = Text("控えを取得しました。", "A copy was made.")
PRINTED = Text("受付票を作成しました。", "A receipt slip was made.")
NO_NUMBER = Text(
    "（受付番号がまだないため、受付票はありません。）",
    "(There is no receipt number yet, so there is no slip.)",
)


def _own(entry: Entry) -> QuerySet[Application]:
    return Application.objects.filter(pk=entry.key, owner=entry.batch.owner, main=None)


def _copied(entry: Entry, prepared: object) -> Outcome:
    application = _own(entry).first()
    if application is None:
        raise Refusal("WZBAM176E")
    history.record(application, "downloaded", entry.batch.owner)
    return Outcome(did=(COPIED,))


def _printed(entry: Entry, prepared: object) -> Outcome:
    application = _own(entry).first()
    if application is None:
        raise Refusal("WZBAM176E")
    if objection := without_slip(application):
        raise objection
    return Outcome(did=(PRINTED,))


def without_slip(application: Application) -> Refusal | None:
    """Why there is no 受付票 of it."""
    return None if slip_paper.given(application) else Refusal("WZBAM117E", detail=NO_NUMBER)


def _maker(make: Callable[[Application], Paper]) -> Callable[[Lease[Batch]], dict[str, Any]]:
    def finish(lease: Lease[Batch]) -> dict[str, Any]:
        entries = lease.job.entries.filter(state=Entry.State.DONE, application__isnull=False)
        if not entries.exists():
            return {}
        papers = _papers(lease, entries, make)
        content = merged(paper for _, paper in papers) if lease.job.chosen.get("as") == ONE else _zipped(papers)
        with store.kept(content) as name:
            return {"made_name": name, "made_sha256": store.digest(content)}

    return finish


def _papers(
    lease: Lease[Batch], entries: QuerySet[Entry], make: Callable[[Application], Paper]
) -> Iterator[tuple[str, Paper]]:
    """Label and paper of each; the lease is renewed with every one."""
    for entry in entries.select_related("application__sensitive").iterator(chunk_size=20):
        lease.hold()
        assert entry.application is not None
        yield entry.label, make(entry.application)


def _zipped(papers: Iterator[tuple[str, Paper]]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for label, (steps, header) in papers:
            archive.writestr(_named(label), pdf(steps, header))
    return out.getvalue()


def _named(label: str) -> ZipInfo:
    info = ZipInfo(f"{label}.pdf")
    info.compress_type = ZIP_DEFLATED
    return info


COPIES = Deed(
    kind=Batch.Kind.COPIES,
    label=Text("控えを取得", "Download copies"),
    button=Text("控えを作成する", "Make the copies"),
    meaning=Text("次の申請の控え（PDF）を作成します。", "Copies (PDF) of these applications are made."),
    act=_copied,
    finish=_maker(paper_of),
)
SLIPS = Deed(
    kind=Batch.Kind.SLIPS,
    label=Text("受付票を取得", "Download receipt slips"),
    button=Text("受付票を作成する", "Make the slips"),
    meaning=Text(
        "次の申請の受付票（PDF）を作成します。受付票は、受付番号が付いた申請にあります。",
        "Receipt slips (PDF) of these applications are made. Only applications with a receipt number have one.",
    ),
    act=_printed,
    objection=without_slip,
    finish=_maker(slip_paper.paper),
)
