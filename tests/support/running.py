"""The system as an operator runs it, in a folder of its own: real web server, real worker, real settings."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

from scripts.installation import BASE, environment

OF_THE_TEST_RUN = ("SECRET_KEY", "FIELD_KEYS", "HASH_KEY", "DATA_DIR", "DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PORT")
START_SECONDS = 90


class Installation:
    """One installation in `folder`. On `database_url` (PostgreSQL) it makes a database of its own beside the named one;
    without one it uses SQLite. `broker_url` is Redis or, when empty, the filesystem broker."""

    def __init__(self, folder: Path, *, database_url: str = "", broker_url: str = "", **environ: str) -> None:
        self.folder = folder
        self.name = f"residence_{uuid.uuid4().hex[:12]}"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._admin_url = database_url
        own = {name: value for name, value in os.environ.items() if name not in OF_THE_TEST_RUN}
        own |= {"DEMO": "1", "DATA_DIR": str(folder), "CELERY_QUEUE": self.name}
        if database_url:
            own["DATABASE_URL"] = urlsplit(database_url)._replace(path=f"/{self.name}").geturl()
            self._on_postgresql(f'CREATE DATABASE "{self.name}"')
        if broker_url:
            own["CELERY_BROKER_URL"] = broker_url
        self.env = environment(own | environ, self.port)
        self._hand: subprocess.Popen[str] | None = None
        self._server: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Migrate and enter the demo data, as `serve` does too."""
        subprocess.run([sys.executable, "manage.py", "prepare"], cwd=BASE, env=self.env, check=True)

    def serve(self) -> None:
        """Start web server and worker as `make run` does; returns when it says that it is ready."""
        log = self.folder / "run.log"
        with log.open("wb") as output:
            self._server = subprocess.Popen(
                [sys.executable, "-m", "scripts.run"], cwd=BASE, env=self.env, stdout=output, stderr=output
            )
        give_up = time.monotonic() + START_SECONDS
        while "ready: " not in self.log():
            if self._server.poll() is not None or time.monotonic() > give_up:
                raise AssertionError(f"the server did not start:\n{self.log()[-4000:]}")
            time.sleep(0.1)

    def log(self) -> str:
        """What the web server and the workers have said so far."""
        return "".join(path.read_text() for path in sorted(self.folder.glob("*.log")))

    @contextmanager
    def worker(self, *options: str) -> Iterator[subprocess.Popen[bytes]]:
        """A worker alone; it gets SIGTERM at the end. `options` are those of `celery worker`, e.g. `-B`."""
        command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-P", "solo", "--loglevel", "INFO"]
        with (self.folder / "worker.log").open("ab") as output:
            process = subprocess.Popen(
                [*command, *options], cwd=BASE, env=self.env, stdout=output, stderr=output, start_new_session=True
            )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(30)

    def do(self, function: Callable[..., Any], **arguments: Any) -> Any:
        """Call a module's function inside the installation, with its settings and its database.

        Arguments and result travel as JSON. It is the test's hand behind the server: to make people and to move things.
        """
        if self._hand is None:
            self._hand = subprocess.Popen(
                [sys.executable, "-m", "tests.support.hand"],
                cwd=BASE,
                env=self.env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._hand.stdin and self._hand.stdout
        call = {"module": function.__module__, "function": function.__name__, "arguments": arguments}
        self._hand.stdin.write(json.dumps(call) + "\n")
        self._hand.stdin.flush()
        answer = json.loads(self._hand.stdout.readline() or '{"error": "the process ended"}')
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def stop(self) -> None:
        """Stop everything; the data stays, and `serve` starts it again."""
        if self._hand:
            self._hand.communicate(timeout=30)
        if self._server:
            self._server.send_signal(signal.SIGTERM)
            self._server.wait(60)
        self._hand = self._server = None

    def end(self) -> None:
        """Stop everything for good; the database goes, the folder stays."""
        self.stop()
        if self._admin_url:
            self._on_postgresql(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    def _on_postgresql(self, statement: str) -> None:
        with psycopg.connect(self._admin_url, autocommit=True) as connection:
            connection.execute(statement.encode())


def free_port() -> int:
    """A port nobody listens at, below those that outgoing connections get: a server that comes back finds it free."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def wait_for(what: Callable[[], Any], seconds: float = 20, every: float = 0.05) -> Any:
    """The first true value of `what`, asked again and again with pauses of `every` seconds; fails after `seconds`."""
    give_up = time.monotonic() + seconds
    while not (value := what()):
        assert time.monotonic() < give_up, f"{getattr(what, '__name__', what)} did not come true in {seconds} s"
        time.sleep(every)
    return value
