"""`make run`: the whole system on this machine, web server and worker watched until Ctrl-C."""

import fcntl
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from typing import IO, NoReturn

from scripts.installation import BASE, data_dir, environment
from scripts.supervisor import Child, end_all, say

ROOT_IS_FINE_HERE = ["-W", "ignore:You're running the worker with superuser privileges"]
WORKER = ["-m", "celery", "--quiet", "-A", "config", "worker", "-P", "solo", "-B", "--loglevel", "WARNING"]
COMMANDS = {
    "web server": ["-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi"],
    "worker": [*ROOT_IS_FINE_HERE, *WORKER],
}
LOG_INS = """Log-ins of the demo, all with the password Demo#2026:
  agent      lawyer0001
  recipient  coeuser0001
  resident   resident0001 with the software card on its login page
  staff      staff0001    at {site}admin/
Mails of the demo: {site}_mail/     Ctrl-C ends it."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
START_SECONDS = 60


def end(*_: int | FrameType | None) -> NoReturn:
    raise SystemExit(0)


def sole_user_of(folder: Path) -> IO[str]:
    """A lock on the data folder, held as long as the returned file is open."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = (folder / "run.lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.exit(f"It is already running on {folder}. End that one, or choose another folder: make run DATA_DIR=...")
    return lock


def check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((os.environ.get("HOST", "127.0.0.1"), port))
        except OSError as error:
            sys.exit(f"Port {port} cannot be used ({error.strerror}). Choose another: make run PORT={port + 1}")


def answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def wait_until_ready(children: list[Child], port: int, demo: bool) -> None:
    give_up = time.monotonic() + START_SECONDS
    while not answers(port):
        for child in children:
            child.watch()
        if time.monotonic() > give_up:
            sys.exit(f"The web server did not answer within {START_SECONDS} s; see what it said above.")
        time.sleep(0.1)
    site = f"http://127.0.0.1:{port}/"
    say(f"ready: {site}")
    if demo:
        say(LOG_INS.format(site=site))


def main() -> None:
    for number in SIGNALS:
        signal.signal(number, end)
    port = int(os.environ.get("PORT") or 8000)
    children: list[Child] = []
    with sole_user_of(data_dir(os.environ)):
        check_port(port)
        env = environment(os.environ, port)
        if code := subprocess.run([sys.executable, "manage.py", "prepare"], cwd=BASE, env=env).returncode:
            sys.exit(code)
        try:
            for name, arguments in COMMANDS.items():
                children.append(Child(name, [sys.executable, *arguments], BASE, env))
            wait_until_ready(children, port, "DEMO" in env)
            while True:
                time.sleep(0.2)
                for child in children:
                    child.watch()
        finally:
            for number in SIGNALS:
                signal.signal(number, signal.SIG_IGN)
            end_all(children)


if __name__ == "__main__":
    main()
