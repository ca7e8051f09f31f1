"""`manage.py restore FOLDER`: put a backup back, and say whether every file can be read."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config import backup


class Command(BaseCommand):
    help = "Restore a backup into an empty installation (or over this one), migrate it and read every file back."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--overwrite", action="store_true", help="replace what this installation holds")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            damaged = backup.restore(options["folder"], overwrite=options["overwrite"])
        except backup.BackupError as error:
            raise CommandError(str(error)) from None
        for each in damaged:
            self.stderr.write(f"cannot be read back: {each}")
        if damaged:
            raise CommandError(f"{len(damaged)} files are missing, altered, or sealed with a key not in FIELD_KEYS")
        self.stdout.write("restored; every file can be read")
