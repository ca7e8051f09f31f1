"""A server that speaks clamd's INSTREAM over TCP or a Unix socket and knows one virus: the EICAR test file."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingMixIn, ThreadingTCPServer, UnixStreamServer
from threading import Thread

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""Harmless by agreement; in two halves, so that no scanner takes this file for it."""


class _Answering(BaseRequestHandler):
    def handle(self) -> None:
        if self._exactly(10) != b"zINSTREAM\0":
            self.request.sendall(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while length := struct.unpack("!L", self._exactly(4))[0]:
            content += self._exactly(length)
        self.request.sendall(self.server.verdict(content) + b"\0")  # type: ignore[attr-defined]

    def _exactly(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            more = self.request.recv(count - len(got))
            if not more:
                raise ConnectionError
            got += more
        return got


class _UnixServer(ThreadingMixIn, UnixStreamServer):
    daemon_threads = True


class Clamd:
    """`answer`: what is said instead of a verdict; `seen`: how many files came."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.answer = b""
        self.seen = 0

    def verdict(self, content: bytes) -> bytes:
        self.seen += 1
        return self.answer or (b"stream: Eicar-Signature FOUND" if EICAR in content else b"stream: OK")


@contextmanager
def running(path: Path | None = None) -> Iterator[Clamd]:
    """The server on a free port of this machine, or at `path`."""
    server: ThreadingTCPServer | _UnixServer
    server = _UnixServer(str(path), _Answering) if path else ThreadingTCPServer(("127.0.0.1", 0), _Answering)
    server.daemon_threads = True
    clamd = Clamd(f"clamd://{path}" if path else f"clamd://127.0.0.1:{server.server_address[1]}")
    server.verdict = clamd.verdict  # type: ignore[union-attr]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield clamd
    finally:
        server.shutdown()
        server.server_close()


def nobody() -> str:
    """An address at which nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"clamd://127.0.0.1:{taken.getsockname()[1]}"
