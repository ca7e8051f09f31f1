"""What the page that asks has to be told for some kinds of action."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from applications.catalogue.common.receipt import COUNTER, MAIL, POST
from applications.catalogue.lists import code_list
from attachments import receipt
from attachments.batch import receiving
from attachments.batch.deeds.papers import EACH, ONE
from attachments.batch.models import Batch
from attachments.batch.views.left_over import left_over
from attachments.batch.zips import MB
from messages.refusal import Problem, Refusal
from messages.text import Text

Read = tuple[dict[str, Any], list[Problem]]
ZIP, METHOD, OFFICE, AS = "zip", "method", "office", "as"
OFFICES = "CB52"
METHODS = {
    POST: Text("郵送", "Mailing"),
    COUNTER: Text("窓口", "Regional office counter"),
    MAIL: Text("メール（在留資格認定証明書だけ）", "Email (certificates of eligibility only)"),
}
FORMS = {
    ONE: Text("1つのPDFにまとめる", "One PDF"),
    EACH: Text("申請ごとのPDFをZIPにする", "A zip with one PDF for each"),
}


def _nothing_kept(request: HttpRequest) -> dict[str, str]:
    return {}


def _goes_on(request: HttpRequest) -> bool:
    return False


def _ready(batch: Batch) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """`template` is drawn in the form with `context`; `read` gives what was chosen and what is wrong with it.

    `kept` is what a refused form shows again; `stays` says that the answer leads back to the page; `ready` that it
    may be confirmed now.
    """

    template: str
    context: Callable[[Batch, dict[str, str], Sequence[Problem]], dict[str, Any]]
    read: Callable[[HttpRequest, Batch], Read]
    kept: Callable[[HttpRequest], dict[str, str]] = _nothing_kept
    stays: Callable[[HttpRequest], bool] = _goes_on
    ready: Callable[[Batch], bool] = _ready
    files: bool = False


def _zip_context(batch: Batch, values: dict[str, str], problems: Sequence[Problem]) -> dict[str, Any]:
    return {
        "taken": receiving.taken(batch),
        "left": left_over(batch),
        "fitted": receiving.fitted(batch),
        "max_mb": settings.BATCH_ZIP_MB,
        "max_bytes": settings.BATCH_ZIP_MB * MB,
        "several": settings.ATTACH_MAX_FILES > 1,
        "max_files": settings.ATTACH_MAX_FILES,
    }


def _zip_read(request: HttpRequest, batch: Batch) -> Read:
    upload = request.FILES.get(ZIP)
    if upload is None and request.POST.get("action") == "confirm" and _zip_ready(batch):
        return {}, []
    try:
        receiving.receive(batch, upload)
    except Refusal as refusal:
        return {}, [Problem(ZIP, refusal)]
    return {}, []


def _zip_stays(request: HttpRequest) -> bool:
    return ZIP in request.FILES or request.POST.get("action") != "confirm"


def _zip_ready(batch: Batch) -> bool:
    return batch.sent.filter(entry__isnull=False).exists()


def _receipt_context(batch: Batch, values: dict[str, str], problems: Sequence[Problem]) -> dict[str, Any]:
    offices = [(entry.code, entry.text) for entry in code_list(OFFICES).entries]
    return {"methods": list(METHODS.items()), "offices": offices, "values": values}


def _receipt_kept(request: HttpRequest) -> dict[str, str]:
    return {METHOD: request.POST.get(METHOD, "")[:2], OFFICE: request.POST.get(OFFICE, "")[:8]}


def _receipt_read(request: HttpRequest, batch: Batch) -> Read:
    typed = _receipt_kept(request)
    counter = typed[METHOD] == COUNTER
    problems = []
    if typed[METHOD] not in METHODS:
        problems.append(Problem(METHOD, Refusal("WZBAM002E")))
    if counter and code_list(OFFICES).get(typed[OFFICE]) is None:
        problems.append(Problem(OFFICE, Refusal("WZBAM140E")))
    if not counter and typed[OFFICE] and typed[METHOD] in METHODS:
        problems.append(Problem(OFFICE, Refusal(receipt.NO_OFFICE[typed[METHOD]])))
    return typed, problems


def _papers_context(batch: Batch, values: dict[str, str], problems: Sequence[Problem]) -> dict[str, Any]:
    return {"forms": list(FORMS.items()), "chosen_form": ONE}


def _papers_read(request: HttpRequest, batch: Batch) -> Read:
    return {AS: EACH if request.POST.get(AS) == EACH else ONE}, []


_PAPERS = Question("batch/ask_papers.html", _papers_context, _papers_read)
QUESTIONS: dict[str, Question] = {
    Batch.Kind.ATTACH: Question(
        "batch/ask_zip.html", _zip_context, _zip_read, stays=_zip_stays, ready=_zip_ready, files=True
    ),
    Batch.Kind.RECEIPT: Question("batch/ask_receipt.html", _receipt_context, _receipt_read, kept=_receipt_kept),
    Batch.Kind.COPIES: _PAPERS,
    Batch.Kind.SLIPS: _PAPERS,
}
