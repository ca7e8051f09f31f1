"""添付資料: which PDF is accepted, and what is told about it (behaviour 5.2, decision 31)."""

from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile

from attachments import limits
from attachments.names import safe_name
from attachments.scanner import Found, Scanner
from messages import viruses
from messages.refusal import Refusal
from messages.text import Text
from messages.viruses import Scan

_SAVE_AGAIN = Text(
    "「PDFとして保存」などで作り直してから、もう一度添付してください。",
    "Save it as a PDF again and attach the new file.",
)


def _reason(ja: str, en: str) -> Text:
    return Text(ja + _SAVE_AGAIN.ja, f"{en} {_SAVE_AGAIN.en}")


REASONS = {
    "broken": (
        "WZBAM185E",
        _reason(
            "PDFとして読み取れません。ファイルが壊れているか、途中で切れているか、PDF以外の形式です。",
            "It cannot be read as a PDF: the file is damaged, cut off or of another kind.",
        ),
    ),
    "too_complex": (
        "WZBAM185E",
        _reason(
            "PDFの構造が複雑すぎるため、決められた時間内に確認できません。",
            "The PDF is too complex to be checked in time.",
        ),
    ),
    "script": (
        "WZBAM117E",
        _reason(
            "PDFにスクリプト（自動で動くプログラム）や動画が含まれているため、登録できません。",
            "The PDF contains scripts or media and cannot be registered.",
        ),
    ),
    "launch": (
        "WZBAM117E",
        _reason(
            "PDFにほかのプログラムを起動する命令が含まれているため、登録できません。",
            "The PDF contains commands that start other programs and cannot be registered.",
        ),
    ),
    "embedded": (
        "WZBAM117E",
        _reason(
            "PDFに別のファイルが埋め込まれているため、登録できません。",
            "The PDF contains other files inside and cannot be registered.",
        ),
    ),
}
"""Message id and our own sentence for each reason to refuse the content."""


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A PDF fit to be kept as it is. `flags`: keys of `remarks.FLAGS`; `pages` is None when it could not be opened."""

    name: str
    content: bytes
    pages: int | None
    flags: tuple[str, ...]
    scan: Scan = Scan.UNCHECKED


def check_document(upload: "UploadedFile[bytes] | None", scanner: Scanner | None = None) -> CheckedDocument:
    """The PDF of an uploaded file, looked into by `scanner` where there are many, or by one for it alone.

    Raises `Refusal`: WZBAM001E none chosen, 185E extension, 183E empty, 184E over `limits.room`, 117E virus
    check, then by content with a sentence of our own: 185E not a whole PDF, 117E active content.
    """
    if upload is None or not upload.name:
        raise Refusal("WZBAM001E", field=Text("資料", "Document"))
    if not upload.name.lower().endswith(".pdf"):
        raise Refusal("WZBAM185E")
    if not upload.size:
        raise Refusal("WZBAM183E")
    if upload.size > limits.room():
        raise limits.too_large(upload.size)
    upload.seek(0)
    content = upload.read()
    scan = viruses.check(content)
    found = _inspected(content, scanner)
    if found.refused:
        id, detail = REASONS[found.refused]
        raise Refusal(id, detail=detail)
    return CheckedDocument(safe_name(upload.name), content, found.pages, found.flags, scan)


def _inspected(content: bytes, scanner: Scanner | None) -> Found:
    if scanner:
        return scanner.inspect(content)
    with Scanner() as alone:
        return alone.inspect(content)
