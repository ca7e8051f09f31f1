"""A broker and a mail server of the test's own, each a process that can be killed and started again."""

import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import redis

from scripts.installation import BASE
from tests.support.running import free_port, wait_for


@dataclass
class Killable:
    """Listens on `port` from `start` to `kill`; started again it knows nothing of before."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def kill(self) -> None:
        """SIGKILL: no farewell, connections break."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        self.process = None


class Broker(Killable):
    """A Redis that keeps nothing on disk."""

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program, "this test starts and kills a broker of its own: redis-server must be on the PATH"
        command = [program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]
        with (self.folder / "redis.log").open("ab") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output)
        wait_for(self.answers)

    def answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url, socket_connect_timeout=1) as connection:
                return bool(connection.ping())
        except redis.RedisError:
            return False


class MailServer(Killable):
    """The post office in a process; the mails it took outlive it."""

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def start(self, *options: str) -> None:
        """`silent`: takes a mail and never says so."""
        command = [sys.executable, "-m", "tests.services.post_office", str(self.port), str(self.folder), *options]
        self.process = subprocess.Popen(command, cwd=BASE)
        wait_for(self.answers)

    def answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def taken(self, word: str) -> list[EmailMessage]:
        """The mails taken that hold `word`."""
        mails = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in self.folder.glob("*.eml")]
        return [mail for mail in mails if word in mail.get_content()]
