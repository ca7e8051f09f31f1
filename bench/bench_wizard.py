"""A page of the wizard of family N over one connection, beside a stock Django form of the same questions.

Ours runs as `make run` runs it (gunicorn, SQLite, worker); the peer by the same gunicorn with the same settings.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from applications.catalogue import forms
from applications.catalogue.model import Form
from bench import stock
from bench.case import Case
from bench.full import full_row
from bench.visitor import Visitor, ready
from messages import clock
from scripts.installation import BASE
from tests.support import examples
from tests.support.running import Installation, free_port

STEPS = ("identity1", "identity2", "activity")


def cases() -> Iterator[Case]:
    today = clock.today()
    form = forms.form("extension", "N2")
    answers = full_row(form, examples.extension(today), today)
    sent = {step.id: stock.data((step,), answers) for step in form.steps}
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as folder,
        installed(Path(folder)) as (_, ours),
        _peer(answers) as peer,
    ):
        ours.post("/applications/new/", {"type": "extension", "status": "N2"})
        base = urlsplit(ours.location).path.removesuffix("identity1/")
        for id in STEPS:
            ours.get(base + id + "/")
            ours.post(base + id + "/", _typed(form, id, sent[id]) | {"action": "next"})
            if ours.location.endswith("#errors"):
                raise RuntimeError(f"{id} is not in order")
        url = base + "activity/"
        typed = _typed(form, "activity", sent["activity"]) | {"action": "next"}
        peer.get("/")
        peer.post("/", sent["activity"])
        sizes = f"{len(ours.get(url).encode()) / 1024:.0f} KB", f"{len(peer.get('/').encode()) / 1024:.0f} KB"
        yield Case(
            f"wizard: page 活動に関する事項, {len(typed)} answers, {sizes[0]}",
            ours=lambda: ours.get(url),
            peer=lambda: peer.get("/"),
            peer_name=f"Django Form, {sizes[1]}:",
            repeats=60,
            target_ms=100,
            target_ratio=0.5,
        )
        yield Case(
            "wizard: 「次へ」 of this page",
            ours=lambda: ours.post(url, typed),
            peer=lambda: peer.post("/", sent["activity"]),
            before=lambda: ours.get(url),
            peer_name="Django Form",
            repeats=60,
            target_ms=50,
            target_ratio=0.7,
        )


def _typed(form: Form, step: str, sent: dict[str, str]) -> dict[str, str | list[str]]:
    """What our page posts for these answers: a date with unknown parts has three inputs."""
    found: dict[str, str | list[str]] = {}
    for name, value in sent.items():
        if form.find(name).kind == "partial_date":
            found |= {f"{name}.y": value[:4], f"{name}.m": value[4:6], f"{name}.d": value[6:]}
        else:
            found[name] = value
    return found


@contextmanager
def installed(folder: Path) -> Iterator[tuple[Installation, Visitor]]:
    """An installation in `folder` as `make run` runs it, and a lawyer who is signed in there."""
    installation = Installation(folder)
    installation.serve()
    try:
        visitor = Visitor(installation.url)
        visitor.sign_in("lawyer0001")
        visitor.get("/applications/new/")
        yield installation, visitor
    finally:
        installation.end()


@contextmanager
def _peer(answers: dict[str, object]) -> Iterator[Visitor]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        Path(folder, "answers.json").write_text(json.dumps(answers))
        port = free_port()
        env = {**os.environ, "PEER_FOLDER": folder, "PORT": str(port), "DJANGO_SETTINGS_MODULE": "bench.peer_settings"}
        subprocess.run([sys.executable, "-m", "django", "migrate", "-v", "0"], cwd=BASE, env=env, check=True)
        command = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "bench.peer"]
        server = subprocess.Popen(command, cwd=BASE, env=env)
        try:
            yield ready(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait(30)
