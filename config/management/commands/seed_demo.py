"""`manage.py seed_demo`: the demo's people, notices and applications; changes nothing the second time."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

ROOMS = ("messages", "accounts", "applications", "attachments", "bulk_upload", "coe_receipt")


class Command(BaseCommand):
    help = "Enter the demo data that is not there yet (demo mode only)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("seed_demo works with DEMO=1 only: its passwords are public.")
        for room in ROOMS:
            if find_spec(f"{room}.demo"):
                with transaction.atomic():
                    import_module(f"{room}.demo").seed_demo()
