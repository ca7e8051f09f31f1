"""What a batch gives out: its result as a spreadsheet, and what was made of it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from applications import spreadsheet
from applications.views.list import XLSX
from applications.views.organizations import organizations_only
from attachments import store
from attachments.batch.deeds.papers import EACH, ONE
from attachments.batch.views import lines
from attachments.batch.views.access import own_batch
from attachments.batch.views.left_over import left_over
from messages.text import Text

HEADINGS = (
    Text("番号", "Number"),
    Text("受付番号・受付仮番号", "Receipt or provisional number"),
    Text("氏名", "Name"),
    Text("結果", "Result"),
    Text("ファイル", "File"),
    Text("内容", "What happened"),
    Text("すること", "What to do"),
)
NOT_USED = Text("使わなかったファイル", "File not used")


@organizations_only
@require_safe
def batch_sheet(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The whole result as .xlsx: one row for each application and each of its files, then the files left over."""
    found = own_batch(request, pk)
    if found.asking:
        raise Http404
    rows = [row for line in lines.told(lines.entries(found)) for row in _rows(line)]
    rows += [("", "", "", NOT_USED, each["name"], each["why"], "") for each in left_over(found)]
    return _sent(spreadsheet.of_rows(HEADINGS, rows), "result.xlsx", XLSX)


@organizations_only
@require_safe
def batch_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The copies or slips that were made; 404 once they were cleared away."""
    found = own_batch(request, pk)
    if not found.made_name:
        raise Http404
    try:
        content = store.get(found.made_name, found.made_sha256)
    except (FileNotFoundError, store.DamagedError):
        raise Http404 from None
    ending = ONE if found.chosen.get("as") == ONE else EACH
    return _sent(content, f"{found.kind}.{ending}", f"application/{ending}")


def _rows(line: lines.Line) -> list[tuple[object, ...]]:
    about = (line.entry.number, line.entry.label, line.name, line.state)
    happened = [*line.outcome.did, *line.outcome.noted]
    rows: list[tuple[object, ...]] = [(*about, "", " ".join(map(str, happened)), "")] if happened else []
    rows += [(*about, each.file, each.line, each.advice.text) for each in line.failures]
    return rows or [(*about, "", "", "")]


def _sent(content: bytes, name: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
