"""A zip of photos and PDFs: read, matched and kept sealed until the person confirms it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from attachments import store
from attachments.batch.models import Batch, Entry, Sent
from attachments.batch.naming import Names
from attachments.batch.zips import MB, Archive, Member, TooMuchError
from attachments.photo import has_to_be_fitted
from messages import crypto, viruses
from messages.refusal import Refusal, packed
from messages.text import Text

PHOTOS, PAPERS = (".jpg", ".jpeg"), (".pdf",)
ANSWERS = "entry__application__answers"
FIELD = Text("ZIPファイル", "Zip file")
SYSTEM = Text("コンピュータが自動で作るファイルのため、使いません。", "Made by the computer itself; it is not used.")


def _no(id: str, ja: str, en: str) -> Refusal:
    return Refusal(id, detail=Text(f"（{ja}）", f"({en})"))


@dataclass(frozen=True)
class Placed:
    """Where a file goes: to `entry` as `name`, or nowhere; `refusal` says why it is not taken."""

    member: Member
    name: str
    entry: Entry | None = None
    refusal: Refusal | None = None


def receive(batch: Batch, upload: "UploadedFile[bytes] | None") -> None:
    """Keep the files of a zip for the applications of a batch that asks, in place of an earlier zip.

    Raises WZBAM001E without a file, 117E with the reason for a zip that is none, beyond the limits, or holds a virus
    for one of the applications (then nothing of it is kept), and 175E when the batch was confirmed meanwhile.
    """
    if upload is None:
        raise Refusal("WZBAM001E", field=FIELD)
    assert upload.file is not None
    archive = Archive(upload.file, upload.size or 0)
    placed = list(_places(batch, archive))
    with ExitStack() as kept:
        rows = [_row(batch, place, each, archive, kept) for place, each in enumerate(placed)]
        with transaction.atomic():
            if not Batch.objects.select_for_update().filter(pk=batch.pk, state=Batch.State.ASKING).exists():
                raise Refusal("WZBAM175E")
            for old in batch.sent.all():
                old.delete()
            Sent.objects.bulk_create(rows)


def taken(batch: Batch) -> dict[str, int]:
    """How many files of the zip are for how many applications."""
    rows = batch.sent.filter(entry__isnull=False)
    return {"files": rows.count(), "applications": rows.values("entry").distinct().count()}


def fitted(batch: Batch) -> list[Sent]:
    """The photos that are cut and made smaller (`PHOTO_RESIZE`): their owner sees them before they are registered."""
    rows = batch.sent.filter(entry__isnull=False).select_related("entry__application").defer(ANSWERS)
    return [sent for sent in rows if sent.said.get("fitted")]


def _places(batch: Batch, archive: Archive) -> Iterator[Placed]:
    names = Names(batch.entries.select_related("application__sensitive"))
    twice = Counter(member.path.casefold() for member in archive.members)
    found = [_place(member, names, twice[member.path.casefold()] > 1) for member in archive.members]
    return _within_counts(found)


def _place(member: Member, names: Names, twice: bool) -> Placed:
    base = member.base
    if member.ignored:
        return Placed(member, member.path)
    if member.unsafe:
        why = _no(
            "WZBAM117E",
            "フォルダの外を指す名前、またはふつうのファイルではありません。",
            "It is no plain file of the zip.",
        )
        return Placed(member, member.path, refusal=why)
    if twice:
        why = _no("WZBAM117E", "同じ名前のファイルが2つ以上あります。", "Several files have this name.")
        return Placed(member, member.path, refusal=why)
    if not base.lower().endswith(PHOTOS + PAPERS):
        why = _no(
            "WZBAM117E",
            "顔写真（jpg、jpeg）でも資料（pdf）でもありません。",
            "Neither a photo (jpg, jpeg) nor a document (pdf).",
        )
        return Placed(member, member.path, refusal=why)
    match = names.match(base)
    if len(match.entries) > 1:
        return Placed(member, member.path, refusal=_several(match.entries))
    if not match.entries:
        why = _no(
            "WZBAM136E",
            "ファイル名の番号に当たる申請が、選択した申請の中にありません。",
            "None of the chosen applications has the number in the file's name.",
        )
        return Placed(member, member.path, refusal=why)
    return Placed(member, match.kept_as, match.entries[0])


def _several(entries: tuple[Entry, ...]) -> Refusal:
    labels = "、".join(f"{entry.number}：{entry.label}" for entry in entries)
    return _no(
        "WZBAM117E",
        f"2件以上の申請に当てはまるため、どれにも添付しません。{labels}",
        f"It fits several applications and is attached to none: {labels}",
    )


def _within_counts(found: list[Placed]) -> Iterator[Placed]:
    """One photo an application, and as many PDFs as are allowed; of too many none is taken."""
    counts: dict[tuple[int, bool], int] = defaultdict(int)
    for each in found:
        if each.entry:
            counts[each.entry.place, _is_photo(each.name)] += 1
    for each in found:
        if each.entry is None:
            yield each
            continue
        photo = _is_photo(each.name)
        most = 1 if photo else settings.ATTACH_MAX_FILES
        count = counts[each.entry.place, photo]
        if count <= most:
            yield each
        else:
            why = _no(
                "WZBAM117E",
                f"この申請のファイルが{count}つあります。{most}つまでです。",
                f"There are {count} files for this application; at most {most}.",
            )
            yield Placed(each.member, each.name, each.entry, why)


def _row(batch: Batch, place: int, each: Placed, archive: Archive, kept: ExitStack) -> Sent:
    said: dict[str, Any] = {"name": each.name}
    row = Sent(batch=batch, entry=each.entry, place=place)
    refusal = each.refusal
    if each.entry and not refusal:
        try:
            content = archive.content(each.member, settings.ATTACH_MAX_TOTAL_MB * MB)
            viruses.check(content)
        except (TooMuchError, viruses.NotTakenError):
            raise
        except Refusal as damaged:
            refusal = damaged
        else:
            if _is_photo(each.name) and has_to_be_fitted(len(content)):
                said["fitted"] = True
            row.stored_name = kept.enter_context(store.kept(content))
            row.sha256 = store.digest(content)
    if refusal:
        said["refusal"] = packed(refusal)
    row.sealed = crypto.seal(said)
    return row


def _is_photo(name: str) -> bool:
    return name.lower().endswith(PHOTOS)
