"""A small SMTP server on this machine: keeps what it is given, and can be told to stop answering.

`python -m tests.services.post_office PORT FOLDER [silent]` is one in a process of its own, which a test can kill.
"""

import socketserver
import sys
import threading
import uuid
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any


class _Counter(socketserver.StreamRequestHandler):
    server: "PostOffice"

    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self) -> None:
        self.say("220 post office")
        for raw in self.rfile:
            command = raw[:4].upper().strip()
            if command == b"DATA":
                self.take()
            elif command == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take(self) -> None:
        self.say("354 go on")
        lines = iter(self.rfile.readline, b".\r\n")
        message = message_from_bytes(b"".join(lines), policy=policy.default)
        self.server.asked.set()
        if self.server.open.wait(timeout=30):
            self.server.keep(message)
            self.say("250 taken")


class PostOffice(socketserver.ThreadingTCPServer):
    """`received`: the mails taken. While `open` is not set, a mail that is handed over gets no answer."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Counter)
        self.received: list[Any] = []
        self.open, self.asked = threading.Event(), threading.Event()
        self.open.set()

    def keep(self, message: Any) -> None:
        self.received.append(message)

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def for_(self, address: str) -> list[EmailMessage]:
        """The mails taken for that address."""
        return [mail for mail in self.received if mail["To"] == address]


class PostOfficeOnDisk(PostOffice):
    """Keeps each mail as a file in `folder`; a `silent` one keeps it and never says so."""

    def __init__(self, port: int, folder: Path, *, silent: bool) -> None:
        super().__init__(port)
        self.folder, self.silent = folder, silent

    def keep(self, message: Any) -> None:
        part = self.folder / f"{uuid.uuid4().hex}.part"
        part.write_bytes(message.as_bytes())
        part.rename(part.with_suffix(".eml"))
        if self.silent:
            threading.Event().wait()


if __name__ == "__main__":
    with PostOfficeOnDisk(int(sys.argv[1]), Path(sys.argv[2]), silent="silent" in sys.argv[3:]) as office:
        office.serve_forever()
