"""`manage.py maintenance`: announce it, begin it, end it, or say how things stand."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from config.maintenance import Maintenance, announce, end, state
from messages import clock
from messages.text import Text


class Command(BaseCommand):
    help = (
        "on: from now or --at nothing can be changed, everything read. off: back to normal. Without a word: the state."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("switch", nargs="?", choices=["on", "off"])
        parser.add_argument("notice", nargs="?", default="", help="what everybody reads, in Japanese")
        parser.add_argument("english", nargs="?", default="", help="the same in English")
        parser.add_argument("--at", type=_moment, help="when it begins, in Japan: 2026-11-23T02:00")
        parser.add_argument("--until", type=_moment, help="when it is expected to end; it ends with off")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["switch"] == "off":
            end()
        elif options["switch"] == "on":
            self._on(options["at"] or clock.now(), options["until"], Text(options["notice"], options["english"]))
        now = state()
        self.stdout.write(f"{'on' if now.on else 'announced'} from {now.begins.isoformat()}" if now else "off")

    def _on(self, begins: datetime, ends: datetime | None, notice: Text) -> None:
        if ends and ends <= begins:
            raise CommandError("It would end before it begins.")
        announce(Maintenance(begins, ends, notice))


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)
