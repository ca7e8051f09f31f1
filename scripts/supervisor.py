"""Processes that are watched, started again when they die, and ended together."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

STOP_SECONDS, LONGEST_PAUSE = 30, 30


def say(text: str) -> None:
    print(text, flush=True)


class Child:
    """One process that is started again when it dies: after 1, 2, 4 … 30 seconds while it keeps dying."""

    def __init__(self, name: str, command: Sequence[str], folder: Path, env: dict[str, str]) -> None:
        self.name, self.command, self.folder, self.env, self.pause = name, command, folder, env, 1
        self.start()

    def start(self) -> None:
        self.started, self.due = time.monotonic(), 0.0
        self.process = subprocess.Popen(self.command, cwd=self.folder, env=self.env, start_new_session=True)

    def watch(self) -> None:
        now = time.monotonic()
        if self.process.poll() is None:
            if now - self.started > LONGEST_PAUSE:
                self.pause = 1
        elif not self.due:
            self.kill()  # what it started and left behind
            say(f"The {self.name} ended (code {self.process.returncode}); starting it again in {self.pause} s.")
            self.due, self.pause = now + self.pause, min(self.pause * 2, LONGEST_PAUSE)
        elif now >= self.due:
            self.start()

    def kill(self) -> None:
        """End the process and everything it started, at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def end_all(children: Sequence[Child]) -> None:
    """Ask every child to finish what it does; kill those that have not ended after 30 seconds."""
    for child in children:
        child.process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for child in children:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.process.wait(max(0.1, deadline - time.monotonic()))
        child.kill()
