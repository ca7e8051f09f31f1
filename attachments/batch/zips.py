"""Reading a zip from outside: hostile until proven otherwise. Nothing is ever unpacked under a name it brings."""

import re
import struct
import unicodedata
import zlib
from dataclasses import dataclass
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from django.conf import settings

from messages.refusal import Refusal
from messages.text import Text

MB = 2**20
MOST_TIMES = 200
"""A file of more than one MB that grows more than this is no photo and no paper."""
DIRECTORY_BYTES = 512
"""Of the zip's list of contents, for each file it may have."""
END, END_64 = b"PK\x05\x06", b"PK\x06\x07"
END_SIZE, LONGEST_COMMENT = 22, 65535
ENCRYPTED, UTF8 = 0x1, 0x800
SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
CHUNK = 64 * 1024
_BROKEN = (BadZipFile, UnicodeError, NotImplementedError, ValueError, struct.error, EOFError, RuntimeError, zlib.error)


class TooMuchError(Refusal):
    """The zip as a whole is beyond the limits."""


def _said(ja: str, en: str) -> Text:
    return Text(f"（{ja}）", f"({en})")


def _refused(ja: str, en: str) -> Refusal:
    return Refusal("WZBAM117E", detail=_said(ja, en))


def not_a_zip() -> Refusal:
    return _refused(
        "ZIPファイルとして読み取れません。壊れているか、ほかの形式のファイルです。",
        "It cannot be read as a zip: it is damaged or of another kind.",
    )


def too_much() -> Refusal:
    files, unpacked, size = settings.BATCH_ZIP_FILES, settings.BATCH_ZIP_UNPACKED_MB, settings.BATCH_ZIP_MB
    said = _said(
        f"ZIPファイルが大きすぎます。上限は{size}MB、展開後{unpacked}MB、{files}ファイルです。分けて添付してください。",
        f"The zip is too large: at most {size} MB, {unpacked} MB unpacked, {files} files. Split it.",
    )
    return TooMuchError("WZBAM117E", detail=said)


def locked() -> Refusal:
    return _refused(
        "ZIPファイルにパスワードがかかっています。パスワードのないZIPファイルを作り直してください。",
        "The zip is protected by a password. Make one without.",
    )


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a zip. `path` is its name as it is shown, `base` its last part; `ignored` is a computer's own file.

    `unsafe` is a name that points somewhere else, or no plain file.
    """

    info: ZipInfo
    path: str
    base: str
    ignored: bool
    unsafe: bool


class Archive:
    """A zip within its limits. Raises `Refusal` (WZBAM117E with the reason) for anything else."""

    def __init__(self, file: IO[bytes], size: int) -> None:
        if size > settings.BATCH_ZIP_MB * MB:
            raise too_much()
        if _directory_size(file, size) > settings.BATCH_ZIP_FILES * DIRECTORY_BYTES:
            raise too_much()
        try:
            self._zip = ZipFile(file)
        except _BROKEN:
            raise not_a_zip() from None
        infos = [info for info in self._zip.infolist() if not info.filename.endswith("/")]
        _judge(infos)
        self._left = settings.BATCH_ZIP_UNPACKED_MB * MB
        self.members = [_member(info) for info in infos]

    def content(self, member: Member, most: int) -> bytes:
        """The bytes of a file, whatever its header says of their number.

        Raises WZBAM117E when it is damaged or longer than `most`, `TooMuchError` when the zip is too large with it.
        """
        found = bytearray()
        try:
            with self._zip.open(member.info) as stream:
                while piece := stream.read(CHUNK):
                    found += piece
                    self._left -= len(piece)
                    if self._left < 0:
                        raise too_much()
                    if len(found) > most:
                        raise _longer(most)
        except _BROKEN:
            raise _refused("ファイルが壊れています。", "The file is damaged.") from None
        return bytes(found)


def _longer(most: int) -> Refusal:
    return _refused(f"ファイルが{most // MB}MBを超えています。", f"The file is larger than {most // MB} MB.")


def _directory_size(file: IO[bytes], size: int) -> int:
    """How long the list of contents is, before anything reads it: a million entries fit into few bytes.

    The record is looked for as `zipfile` does. The larger kind of zip (zip64) has no place below our limits.
    """
    file.seek(max(size - END_SIZE - LONGEST_COMMENT - 20, 0))
    tail = file.read()
    at = len(tail) - END_SIZE
    if at < 0:
        raise not_a_zip()
    if not (tail[at:].startswith(END) and tail.endswith(b"\0\0")):
        at = tail.rfind(END)
        if at < 0 or len(tail) - at < END_SIZE:
            raise not_a_zip()
    if END_64 in tail[max(at - 20, 0) : at]:
        raise too_much()
    return int(struct.unpack("<L", tail[at + 12 : at + 16])[0])


def _judge(infos: list[ZipInfo]) -> None:
    if any(info.flag_bits & ENCRYPTED for info in infos):
        raise locked()
    bomb = any(info.file_size > MB and info.file_size > MOST_TIMES * info.compress_size for info in infos)
    total = sum(info.file_size for info in infos)
    if bomb or len(infos) > settings.BATCH_ZIP_FILES or total > settings.BATCH_ZIP_UNPACKED_MB * MB:
        raise too_much()


def _member(info: ZipInfo) -> Member:
    name = _name(info)
    parts = name.replace("\\", "/").split("/")
    base = parts[-1]
    outside = not parts[0] or ".." in parts or "\0" in name or re.match(r"[A-Za-z]:", name) is not None
    plain = (info.external_attr >> 16) & 0o170000 in (0, 0o100000)
    known = info.compress_type in (ZIP_STORED, ZIP_DEFLATED)
    ignored = parts[0] == "__MACOSX" or base.casefold() in SYSTEM_FILES or base.startswith("._")
    return Member(info, _shown(name), _shown(base), ignored, outside or not plain or not known)


def _name(info: ZipInfo) -> str:
    """As it was meant: flagged UTF-8, unflagged UTF-8 (macOS) or CP932 (Japanese Windows)."""
    if info.flag_bits & UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437")
    for coding in ("utf-8", "cp932"):
        try:
            return raw.decode(coding)
        except UnicodeDecodeError:
            continue
    return info.orig_filename


def _shown(name: str) -> str:
    """Composed, without characters that hide or turn what is read; long ones keep their end."""
    composed = unicodedata.normalize("NFC", name)
    return "".join("�" if unicodedata.category(char).startswith("C") else char for char in composed)[-200:]
