"""`manage.py check_bulk FILE`: the checks of a bulk upload without storing anything."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from bulk_upload.checking import BulkFile, ask_about_persons, check_file, open_file
from bulk_upload.findings import Finding, findings
from bulk_upload.limits import check_name, check_size
from messages import catalogue, clock
from messages.refusal import Refusal


class Command(BaseCommand):
    help = "Check bulk files as an upload would, storing nothing. Exit status 1 when a row fails."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--type", default="", help="coe, change, extension; an official file names its own")
        parser.add_argument("--status", default="", help='the code of STEP1 ("N2"); an official file names its own')
        parser.add_argument("--on", type=date.fromisoformat, help="check as of this date (YYYY-MM-DD)")
        parser.add_argument("--json", action="store_true", help="one JSON object a file")

    def handle(self, *args: Any, **options: Any) -> None:
        today = options["on"] or clock.today()
        kind = (options["type"], options["status"])
        if any(kind) and not options["type"]:
            raise CommandError("--status needs --type")
        failed = [path for path in options["files"] if not self._file(path, kind, today, options["json"])]
        if failed:
            sys.exit(1)

    def _file(self, path: Path, kind: tuple[str, str], today: date, as_json: bool) -> bool:
        try:
            file = _open(path, *kind)
        except Refusal as refusal:
            self._refused(path, refusal, as_json)
            return False
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except KeyError as error:
            raise CommandError(f"no such type and status: {' '.join(kind)}") from error
        found = list(self._check(file, today))
        if as_json:
            self._print({**_kind(file), "rows": file.count, "errors": [_entry(finding) for finding in found]})
        else:
            self._lines(path, file, found)
        return not found

    def _check(self, file: BulkFile, today: date) -> Iterable[Finding]:
        checked = check_file(file, today)
        try:
            ask_about_persons(file.form, checked, today)
        except DatabaseError:
            self.stderr.write("no database: pending applications and the register were not looked at")
        return [finding for line in checked for finding in findings(file, line)]

    def _lines(self, path: Path, file: BulkFile, found: list[Finding]) -> None:
        for each in found:
            where = f"{path}: row {each.row}, column {each.column or '-'}"
            self.stdout.write(f"{where}: {each.label_ja}: {each.message} {each.text_ja} / {each.text_en}")
        rows = len({each.row for each in found})
        self.stdout.write(f"{path}: {file.form.type} {file.form.status}: {file.count} rows, {rows} with errors")

    def _refused(self, path: Path, refusal: Refusal, as_json: bool) -> None:
        text = catalogue.render(refusal, "ja")
        if as_json:
            error = {"row": None, "column": None, "field": "", "question": "", "label": "", "value": ""}
            error |= {"message": refusal.id, "text": text}
            self._print({"type": "", "status": "", "rows": 0, "errors": [error]})
        else:
            self.stdout.write(f"{path}: {refusal.id} {text} / {catalogue.render(refusal, 'en')}")

    def _print(self, value: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(value, ensure_ascii=False))


def _open(path: Path, type: str, status: str) -> BulkFile:
    check_name(path.name)
    check_size(path.stat().st_size)
    return open_file(path.read_bytes(), most=settings.BULK_MAX_ROWS, type=type, status=status)


def _kind(file: BulkFile) -> dict[str, str]:
    return {"type": str(file.form.type), "status": file.form.status}


def _entry(finding: Finding) -> dict[str, Any]:
    return {
        "row": finding.row,
        "column": finding.column or None,
        "field": finding.field,
        "question": finding.question,
        "label": finding.label_ja,
        "value": finding.value,
        "message": finding.message,
        "text": finding.text_ja,
    }
