"""`manage.py verify_audit`: is the record of who read and changed what whole?"""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from messages.audit.verifying import Anchor, anchor, first_broken


class Command(BaseCommand):
    help = "Check the audit's chain; ends with 1 and names the first broken record. Changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--anchors", type=Path, help="a file of anchors written before: the chain must hold them")
        parser.add_argument("--write-anchor", type=Path, help="add the end of the chain to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        given: Path | None = options["anchors"]
        anchors = [Anchor(**json.loads(line)) for line in given.read_text().splitlines() if line] if given else []
        broken = first_broken(anchors)
        if broken:
            raise CommandError(f"record {broken.place}: {broken.why}")
        end = anchor()
        if end and options["write_anchor"]:
            with options["write_anchor"].open("a") as file:
                file.write(json.dumps(asdict(end)) + "\n")
        self.stdout.write(f"whole up to record {end.place if end else 0}")
