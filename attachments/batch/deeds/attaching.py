"""Photos and PDFs of a zip, each through the checks and the registration of a single one."""

from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from applications.models import Application
from applications.states import DocumentState, PhotoState
from applications.transitions import Action, refusal
from attachments import register, store
from attachments.batch.deeds.base import Deed
from attachments.batch.models import Batch, Entry, Sent
from attachments.batch.outcome import Outcome, Refused
from attachments.document import CheckedDocument, check_document
from attachments.photo import CheckedPhoto, check_or_fit
from attachments.remarks import ADVICE, FLAGS
from attachments.scanner import Scanner
from messages.refusal import Refusal, unpacked
from messages.text import Text

PHOTO = Text("顔写真を登録しました。", "The photo was registered.")
PAPERS = Text("資料を登録しました。", "The documents were registered.")
FITTED = Text("縦横4対3に切り抜いて縮小しました。", "Cut to 4:3 and made smaller.")
NO_FILE = Text("この申請のファイルはありませんでした。", "There was no file for this application.")
TOGETHER = Text(
    "（同じ申請のほかの資料を登録できないため、登録していません。資料は一度に登録する必要があります。）",
    "(Not registered, because another document of this application cannot be. They are registered together.)",
)
LOST = Text("（ファイルを読み出せません。もう一度添付してください。）", "(The file cannot be read. Attach it again.)")


@dataclass(frozen=True)
class Checked:
    """A file of the entry and what the checks made of it."""

    sent: Sent
    result: CheckedPhoto | CheckedDocument | Refusal


def prepare(entry: Entry, scanner: Scanner) -> list[Checked]:
    """Every file of the entry checked: pictures decoded, PDFs looked into by `scanner`."""
    return [Checked(sent, checked(sent, scanner)) for sent in entry.sent.all()]


def act(entry: Entry, prepared: list[Checked]) -> Outcome:
    """Register what is in order; what is not is told file by file."""
    if not prepared:
        return Outcome(noted=(NO_FILE,))
    wrong = [Refused(each.result, each.sent.name) for each in prepared if isinstance(each.result, Refusal)]
    photos = [each for each in prepared if isinstance(each.result, CheckedPhoto)]
    papers = [each for each in prepared if not isinstance(each.result, CheckedPhoto)]
    outcome = Outcome(refused=tuple(wrong))
    version: int | None = entry.version
    if photos:
        outcome = _joined(outcome, _register(entry, version, photos, _photo, PHOTO))
        version = None if PHOTO in outcome.did else version
    fit = [each for each in papers if isinstance(each.result, CheckedDocument)]
    if fit and len(fit) == len(papers):
        outcome = _joined(outcome, _register(entry, version, fit, _papers, PAPERS))
    elif fit:
        left = tuple(Refused(Refusal("WZBAM117E", detail=TOGETHER), each.sent.name) for each in fit)
        outcome = _joined(outcome, Outcome(refused=left))
    _forget(prepared)
    return outcome


def _register(entry: Entry, version: int | None, files: list[Checked], do: Any, done: Text) -> Outcome:
    try:
        with transaction.atomic():
            do(entry, version, files)
    except Refusal as refused:
        return Outcome(refused=tuple(Refused(refused, each.sent.name) for each in files))
    return Outcome(did=(done,), noted=tuple(text for each in files for text in _advice(each)))


def _photo(entry: Entry, version: int | None, files: list[Checked]) -> None:
    (each,) = files
    assert isinstance(each.result, CheckedPhoto)
    register.register(actor=entry.batch.owner, pk=entry.key, version=version, photo=each.result)


def _papers(entry: Entry, version: int | None, files: list[Checked]) -> None:
    """What was added elsewhere and never confirmed is not registered unseen: it goes."""
    owner, pk = entry.batch.owner, entry.key
    register.drop_document(actor=owner, pk=pk)
    for each in files:
        assert isinstance(each.result, CheckedDocument)
        register.hold_document(actor=owner, pk=pk, version=version, document=each.result)
    register.confirm_document(actor=owner, pk=pk)


def checked(sent: Sent, scanner: Scanner | None = None) -> CheckedPhoto | CheckedDocument | Refusal:
    """What would be registered of a file, or why not. The same file always gives the same picture."""
    if kept := sent.said.get("refusal"):
        return unpacked(kept)
    try:
        upload = SimpleUploadedFile(sent.name, sent.content())
        if sent.name.lower().endswith(".pdf"):
            return check_document(upload, scanner)
        return check_or_fit(upload)
    except (FileNotFoundError, store.DamagedError):
        return Refusal("WZBAM117E", detail=LOST)
    except Refusal as refused:
        return refused


def _advice(each: Checked) -> list[Text]:
    if isinstance(each.result, CheckedPhoto):
        said = [FITTED] if each.result.fitted else []
        said += [ADVICE[key] for key in each.result.advice if key in ADVICE]
    else:
        assert isinstance(each.result, CheckedDocument)
        said = [FLAGS[key] for key in each.result.flags if key in FLAGS]
    return [Text(f"{each.sent.name}：{text.ja}", f"{each.sent.name}: {text.en}") for text in said]


def _joined(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(one.did + other.did, one.refused + other.refused, one.noted + other.noted)


def _forget(files: list[Checked]) -> None:
    """The registered copy is the one that stays."""
    for each in files:
        store.delete_after_commit(each.sent.stored_name)
    Sent.objects.filter(pk__in=[each.sent.pk for each in files]).update(stored_name="")


def objection(application: Application) -> Refusal | None:
    """When neither a photo nor documents can be attached now."""
    photo = refusal(Action.PHOTO, application)
    if application.photo_state == PhotoState.NOT_NEEDED and application.document_state != DocumentState.MISSING:
        photo = Refusal("WZBAM180E")
    return photo and refusal(Action.DOCUMENTS, application)


ATTACH = Deed(
    kind=Batch.Kind.ATTACH,
    label=Text("写真と資料をZIPで添付", "Attach photos and documents by zip"),
    button=Text("添付する", "Attach"),
    meaning=Text(
        "ZIPファイルの中の顔写真（jpg）と資料（pdf）を、ファイル名の番号で申請ごとに分けて登録します。"
        "登録した資料の変更・取消はできません。顔写真は申請するまで差し替えることができます。",
        "Photos (jpg) and documents (pdf) of a zip are registered with the application whose number is in the file's "
        "name. Registered documents cannot be changed or withdrawn; photos can be replaced until filing.",
    ),
    act=act,
    tool=Scanner,
    prepare=prepare,
    objection=objection,
)
