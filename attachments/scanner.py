"""Looking into PDFs, many one after the other, by a process apart (`pdf_scan.py`)."""

import json
import logging
import socket
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from types import TracebackType

from django.conf import settings

logger = logging.getLogger(__name__)
PROGRAM = Path(__file__).with_name("pdf_scan.py")
WAIT = 6
"""The wait for a file is so many times its processor time, for a machine that is busy."""
MORE = 5
"""Seconds for the process to start and to say that a file took too long."""
LONGEST_LINE = 4096


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a PDF: `refused` is "" or a key of `document.REASONS`, `pages` None when it could not be opened."""

    refused: str
    pages: int | None = None
    flags: tuple[str, ...] = ()


class Scanner:
    """One process for all PDFs of a `with` block, started for the first and replaced when it has died.

    Each PDF has `PDF_CHECK_SECONDS` of processor time and `PDF_CHECK_MB` of memory for itself.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None

    def __enter__(self) -> "Scanner":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._process.pid if self._process else None

    def inspect(self, content: bytes) -> Found:
        """What is in a PDF; "too_complex" when it takes too much, or more than one process died of it."""
        for _ in range(2):
            try:
                return self._asked(content)
            except (OSError, ValueError, LookupError) as error:
                logger.warning("a PDF could not be checked: %s", type(error).__name__)
                self.end()
                if not isinstance(error, ConnectionError):
                    break
        return Found("too_complex")

    def end(self) -> None:
        """End the process; the next PDF starts another. It ends what it has begun when nobody listens any more."""
        if self._line:
            self._line.close()
        if self._process:
            try:
                self._process.wait(1)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._line = self._process = None

    def _asked(self, content: bytes) -> Found:
        line = self._line or self._started()
        until = monotonic() + settings.PDF_CHECK_SECONDS * WAIT + MORE
        line.settimeout(until - monotonic())
        line.sendall(struct.pack(">Q", len(content)) + content)
        said = b""
        while not said.endswith(b"\n"):
            line.settimeout(max(until - monotonic(), 0.001))
            piece = line.recv(LONGEST_LINE)
            if not piece:
                raise ConnectionResetError
            said += piece
        found = json.loads(said)
        return Found(found["refused"], found["pages"], tuple(found["flags"]))

    def _started(self) -> socket.socket:
        seconds, megabytes = settings.PDF_CHECK_SECONDS, settings.PDF_CHECK_MB
        self._line, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own program, no argument from outside
                [sys.executable, "-P", str(PROGRAM), str(seconds), str(seconds * WAIT), str(megabytes)],
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
                stderr=subprocess.DEVNULL,
            )
        return self._line
