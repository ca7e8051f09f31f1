"""A mail server on this machine that takes mails, refuses them, or hangs up before it has said which."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.support import mailer

TAKE, REFUSE, HANG_UP = "250 taken", "550 no such user", ""


class _Session(socketserver.StreamRequestHandler):
    server: "MailServer"

    def handle(self) -> None:
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            command = line[:4].upper().strip()
            if command == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                self.server.received.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                if not self.server.answer:
                    return
                self.wfile.write(f"{self.server.answer}\r\n".encode())
            else:
                self.wfile.write(b"221 bye\r\n" if command == b"QUIT" else b"250 ok\r\n")


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Session)
        self.answer = TAKE
        self.received: list[bytes] = []


@contextmanager
def running(settings: Any) -> Iterator[MailServer]:
    """The server, and Django's own SMTP backend pointed at it."""
    with MailServer() as server:
        host, port = server.server_address
        mailer.use(settings, mailer.SMTP, host=host, port=port)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server
        server.shutdown()
