"""The files of one form, each checked and held or told what is wrong with it."""

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from applications.models import Application
from attachments import again, limits
from attachments.document import check_document
from attachments.names import safe_name
from attachments.register import held_documents, hold_document
from attachments.scanner import Scanner
from messages.refusal import Problem, Refusal
from messages.text import Text

DOCUMENT = "document"
"""Name of the file field and id of its input."""


def add(request: HttpRequest, application: Application, *, required: bool) -> tuple[list[UUID], list[Problem]]:
    """Hold every PDF that was sent: the keys of those held, and what is wrong with the others.

    Raises `DoNotFitError` before any is looked into when they are too many or too large together, and the other
    refusals of `hold_document`. `required`: no file at all is WZBAM001E.
    """
    sent = request.FILES.getlist(DOCUMENT)
    if not sent and not required:
        return [], []
    if limits.several():
        held = [each.size for each in held_documents(application.pk)]
        limits.require(len(held) + len(sent), sum(held) + sum(each.size or 0 for each in sent))
    else:
        sent = sent[:1]
    added: list[UUID] = []
    problems: list[Problem] = []
    chosen: list[UploadedFile[bytes] | None] = list(sent) or [None]
    with Scanner() as scanner:
        for each in chosen:
            try:
                added.append(_hold(request, application, each, scanner))
            except WrongFileError as wrong:
                refusal = wrong.refusal
                problems.append(Problem(DOCUMENT, _named(refusal, each) if len(sent) > 1 else refusal))
    return added, problems


class WrongFileError(Exception):
    """There is something wrong with one file, not with attaching it now."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.id)
        self.refusal = refusal


def _hold(
    request: HttpRequest, application: Application, upload: "UploadedFile[bytes] | None", scanner: Scanner
) -> UUID:
    try:
        checked = check_document(upload, scanner)
    except Refusal as refusal:
        raise WrongFileError(refusal) from None
    version = again.seen_version(request)
    try:
        return hold_document(actor=application.owner, pk=application.pk, version=version, document=checked).pk
    except limits.DoNotFitError as refusal:
        raise WrongFileError(refusal) from None


def _named(refusal: Refusal, upload: "UploadedFile[bytes] | None") -> Refusal:
    """The refusal with the file it is about."""
    name, detail = safe_name(str(upload)), refusal.params.get("detail", "")
    ja, en = (detail.ja, detail.en) if isinstance(detail, Text) else (detail, detail)
    return Refusal(refusal.id, **{**refusal.params, "detail": Text(f"（{name}）{ja}", f"({name}) {en}")})
