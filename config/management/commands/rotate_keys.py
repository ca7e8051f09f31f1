"""`manage.py rotate_keys`: seal everything with the first of FIELD_KEYS."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from config.key_rotation import rotate


class Command(BaseCommand):
    help = "Seal every value and file anew that an older key sealed. The system may go on running."

    def handle(self, *args: Any, **options: Any) -> None:
        done = rotate()
        self.stdout.write(f"sealed anew: {done.values} values, {done.files} files")
        for each in done.unreadable:
            self.stderr.write(f"no key opens: {each}")
        if done.unreadable:
            raise CommandError(f"{len(done.unreadable)} cannot be read; keep every key you have")
        self.stdout.write("Nothing is under an older key; it may leave FIELD_KEYS when the sessions of today are over.")
