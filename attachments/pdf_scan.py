"""Looks into one PDF. A program of its own: `python -P pdf_scan.py SECONDS MEGABYTES < file`, one JSON object out.

It runs apart from the server with limits on time and memory, because parsing a stranger's file may need any amount
of both. Output: ``{"refused": "" or a key of attachments.document.REASONS, "pages": number or null,
"flags": keys of attachments.remarks.FLAGS}``.
"""

import contextlib
import json
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

MAX_PAGES = 3000
MAX_OBJECTS = 300_000
END_WITHIN = 2048
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


def limit_resources(seconds: int, megabytes: int) -> None:
    """Let the operating system end this process when it takes too much; systems without such limits go on."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, megabytes * 2**20))


if __name__ == "__main__":
    limit_resources(int(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(json.dumps(scan(sys.stdin.buffer.read())))
