"""`manage.py import_residence_cards FILE`: the register of residence cards from a CSV file, as in admin."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.register_files import CARDS


class Command(BaseCommand):
    help = (
        "Take over the register of residence cards from a CSV file (UTF-8 or Shift_JIS) whose first line is "
        f"{','.join(CARDS.columns)}. Known numbers are overwritten. With one bad line nothing is taken over."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from None
        count, bad = CARDS.load(content)
        for line in bad:
            self.stderr.write(f"line {line.number}: {line.why}")
        if bad:
            raise CommandError(f"Nothing was taken over: {len(bad)} mistakes.")
        self.stdout.write(f"{count} residence cards were taken over.")
