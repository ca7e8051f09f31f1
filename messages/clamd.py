"""The clamd protocol (INSTREAM), as `man clamd` describes it: bytes out, one line back."""

import socket
import struct
from collections.abc import Iterator
from urllib.parse import urlsplit

PORT = 3310
CHUNK = 64 * 1024
LONGEST_ANSWER = 4096


class UnavailableError(Exception):
    """No answer that says whether there is a virus."""


def found(address: str, content: bytes, *, seconds: float) -> str:
    """The name of what clamd finds in `content`, "" for nothing.

    `address` is `clamd://host:port` or, for a Unix socket, `clamd:///path`; `seconds` bounds each wait. Raises
    `UnavailableError` when nobody answers, or answers with an error as for a file above clamd's StreamMaxLength.
    """
    try:
        with _connected(address, seconds) as link:
            for piece in _stream(content):
                link.sendall(piece)
            answer = _line(link)
    except OSError as error:
        raise UnavailableError(type(error).__name__) from None
    if answer == "stream: OK":
        return ""
    if answer.endswith(" FOUND"):
        return answer.removeprefix("stream: ").removesuffix(" FOUND")
    raise UnavailableError("no verdict")


def _connected(address: str, seconds: float) -> socket.socket:
    parts = urlsplit(address)
    if parts.hostname:
        return socket.create_connection((parts.hostname, parts.port or PORT), timeout=seconds)
    link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    link.settimeout(seconds)
    try:
        link.connect(parts.path)
    except BaseException:
        link.close()
        raise
    return link


def _stream(content: bytes) -> Iterator[bytes]:
    yield b"zINSTREAM\0"
    for start in range(0, len(content), CHUNK):
        piece = content[start : start + CHUNK]
        yield struct.pack("!L", len(piece)) + piece
    yield struct.pack("!L", 0)


def _line(link: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER and (more := link.recv(1024)):
        answer += more
    return answer.rstrip(b"\0\n").decode("utf-8", "replace")
