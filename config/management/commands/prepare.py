"""`manage.py prepare`: everything between unpacked code and a server that can start; quick when nothing is to do."""

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

FOLDERS = ("files", "mail", "queue", "queue-control")


class Command(BaseCommand):
    help = "Make the folders, migrate, collect static files when they changed, enter demo data in demo mode."

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in FOLDERS:
            (settings.DATA_DIR / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        self._collect_static(settings.DATA_DIR / "static.stamp")
        if settings.DEMO:
            call_command("seed_demo")

    def _collect_static(self, stamp: Path) -> None:
        fingerprint = static_fingerprint()
        if stamp.exists() and stamp.read_text() == fingerprint:
            return
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        stamp.write_text(fingerprint)


def static_fingerprint() -> str:
    """A hash over name, size and time of change of every static file; differs when any of them changed."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(["CVS", ".*", "*~"]):
            facts = Path(storage.path(name)).stat()
            digest.update(f"{name}\0{facts.st_size}\0{facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()
