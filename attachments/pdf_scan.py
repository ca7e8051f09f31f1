"""Looks into PDFs. A program of its own, `python -P pdf_scan.py SECONDS WAIT MEGABYTES`; see `attachments.scanner`.

It runs apart from the server, because parsing a stranger's file may need any amount of time and memory. Its input is
a length (8 bytes, big endian) and so many bytes of a file, again and again; its output a line for each:
``{"refused": "" or a key of attachments.document.REASONS, "pages": number or null, "flags": keys of
attachments.remarks.FLAGS}``. Every file is parsed by a child of its own, so that each has the whole of the limits and
leaves nothing behind for the next. It ends when its input does.
"""

import contextlib
import json
import os
import re
import select
import signal
import struct
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdf.filters  # noqa: F401 - else every child would do it for its file
from pypdf import PdfReader
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

MAX_PAGES = 3000
MAX_OBJECTS = 300_000
END_WITHIN = 2048
LONGEST_LINE = 4096
SCRIPT, LAUNCH, EMBEDDED = "script", "launch", "embedded"
_BY_KEY = {"/XFA": SCRIPT, "/JavaScript": SCRIPT, "/EmbeddedFiles": EMBEDDED, "/EF": EMBEDDED}
_BY_ACTION = {"/JavaScript": SCRIPT, "/Rendition": SCRIPT, "/Launch": LAUNCH, "/GoToE": EMBEDDED}
_BY_TYPE = {"/EmbeddedFile": EMBEDDED, "/FileAttachment": EMBEDDED, "/RichMedia": SCRIPT}
_NAME = re.compile(rb"/[^\x00-\x20()<>\[\]{}/%]{5,40}")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


class RefusedError(Exception):
    pass


def scan(content: bytes) -> dict[str, Any]:
    """What is known about the file; never raises, whatever the bytes."""
    try:
        return _scan(content)
    except RefusedError as refused:
        return _answer(refused=str(refused))
    except (MemoryError, RecursionError, LimitReachedError):
        return _answer(refused="too_complex")
    except Exception:  # the parser meets bytes nobody foresaw; whatever it raises, the file is of no use
        return _answer(refused="broken")


def _answer(*, refused: str = "", pages: int | None = None, flags: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"refused": refused, "pages": pages, "flags": list(flags)}


def _scan(content: bytes) -> dict[str, Any]:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content.rstrip(b"\0\t\n\f\r ")[-END_WITHIN:]:
        raise RefusedError("broken")
    reader = PdfReader(BytesIO(content), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        _judge_readable_names(content)
        return _answer(flags=("password",))
    for found in _dictionaries(reader.trailer):
        _judge(found)
    pages = len(reader.pages)
    if not pages:
        raise RefusedError("broken")
    if pages > MAX_PAGES:
        raise RefusedError("too_complex")
    return _answer(pages=pages, flags=("restricted",) if reader.is_encrypted else ())


def _dictionaries(root: Any) -> Iterator[DictionaryObject]:
    """Every dictionary that can be reached, those of streams included; the streams' data is not decoded."""
    waiting, seen, count = [root], set(), 0
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if (found.idnum, found.generation) in seen:
                continue
            seen.add((found.idnum, found.generation))
            found = found.get_object()
        count += 1
        if count > MAX_OBJECTS:
            raise RefusedError("too_complex")
        if isinstance(found, DictionaryObject):
            yield found
            waiting.extend(dict.values(found))
        elif isinstance(found, ArrayObject):
            waiting.extend(list.__iter__(found))


def _judge(found: DictionaryObject) -> None:
    for key, reason in _BY_KEY.items():
        if key in found:
            raise RefusedError(reason)
    for key, table in (("/S", _BY_ACTION), ("/Type", _BY_TYPE), ("/Subtype", _BY_TYPE)):
        value = found.get(key)
        if isinstance(value, str) and value in table:
            raise RefusedError(table[value])


def _judge_readable_names(content: bytes) -> None:
    """Under a password names stay readable unless they are packed into object streams: look at those that are."""
    tables = {**_BY_KEY, **_BY_ACTION, **_BY_TYPE}
    for raw in set(_NAME.findall(content)):
        name = _ESCAPE.sub(lambda match: bytes([int(match[1], 16)]), raw).decode("latin-1")
        if name in tables:
            raise RefusedError(tables[name])


def serve(seconds: int, wait: int, megabytes: int) -> None:
    """Answer for every file of the input, until it ends."""
    while header := _received(8):
        content = _received(struct.unpack(">Q", header)[0])
        line, end = os.pipe()
        child = os.fork()
        if not child:
            _answer_and_exit(content, end, (seconds, wait, megabytes))
        os.close(end)
        content[:] = bytes(len(content))
        answer = _awaited(child, line)
        os.write(1, answer if answer.endswith(b"\n") else _line(_answer(refused="too_complex")))


def _received(length: int) -> bytearray:
    """So many bytes of the input, held nowhere else; fewer mean that it has ended."""
    found, at = bytearray(length), 0
    while at < length:
        count = os.readv(0, [memoryview(found)[at:]])
        if not count:
            sys.exit(0)
        at += count
    return found


def _awaited(child: int, line: int) -> bytes:
    """What the child says. When nobody waits for it any more, both end."""
    said = b""
    while len(said) <= LONGEST_LINE:
        ready, _, _ = select.select([line, 0], [], [])
        if line not in ready:  # the other side says nothing before it has its answer: it has gone
            os.kill(child, signal.SIGKILL)
            sys.exit(0)
        piece = os.read(line, LONGEST_LINE)
        if not piece:
            break
        said += piece
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(line)
    return said


def _answer_and_exit(content: bytearray, end: int, limits: tuple[int, int, int]) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for inherited in (0, 1):
        os.dup2(nothing, inherited)
    try:
        _limit(*limits)
        os.write(end, _line(scan(bytes(content))))
    finally:
        os._exit(0)


def _line(answer: dict[str, Any]) -> bytes:
    return json.dumps(answer).encode() + b"\n"


def _limit(seconds: int, wait: int, megabytes: int) -> None:
    """Let the operating system end this process when it takes too much; systems without such limits go on."""
    signal.alarm(wait)
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))


if __name__ == "__main__":
    serve(*map(int, sys.argv[1:4]))
