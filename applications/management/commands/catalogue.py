"""`manage.py catalogue --type extension --status N2`: the questions of a form in order."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from applications.catalogue import export_pages, forms
from applications.catalogue.every_form import every_form
from applications.catalogue.export import as_data
from applications.catalogue.forms import form
from applications.catalogue.model import Form


class Command(BaseCommand):
    help = "Print the questions of a form, or write the pages of all forms into a folder."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--type", choices=[str(type) for type in forms.TYPES], help="application type")
        parser.add_argument("--status", default="", help="status of residence (N2) or official key (ND), if any")
        shape = parser.add_mutually_exclusive_group()
        shape.add_argument("--json", action="store_true", help="as JSON")
        shape.add_argument("--markdown", action="store_true", help="as Markdown (the default)")
        parser.add_argument("--all", action="store_true", help="all forms, as Markdown pages into --output")
        parser.add_argument("--output", type=Path, help="folder for --all")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["all"]:
            if options["output"] is None:
                raise CommandError("--all needs --output")
            write_pages(options["output"])
            return
        if not options["type"]:
            raise CommandError("--type or --all is needed")
        found = _form(options["type"], options["status"])
        if options["json"]:
            self.stdout.write(json.dumps(as_data(found), ensure_ascii=False, indent=2))
        else:
            self.stdout.write(export_pages.page(found), ending="")


def _form(type: str, status: str) -> Form:
    if forms.is_closed(type, status):
        raise CommandError(f"{type} is never for the status {status!r}")
    try:
        return form(type, status)
    except KeyError:
        known = ", ".join(each.status for each in every_form() if each.type == type and each.status)
        raise CommandError(f"{type} has no form for the status {status!r}; it has: {known}") from None


def write_pages(folder: Path) -> None:
    """Write every page, and remove those of forms that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = export_pages.pages(every_form())
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
