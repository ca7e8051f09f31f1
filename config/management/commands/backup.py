"""`manage.py backup FOLDER`: a copy of the database and the files, without the keys."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config import backup


class Command(BaseCommand):
    help = "Copy the database and all stored files into a new folder. The keys are not copied: keep them elsewhere."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = backup.make(options["folder"])
        except backup.BackupError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{options['folder']}: the database and {made.files} files")
