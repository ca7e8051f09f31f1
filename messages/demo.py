"""Notices and terms of use for the demo. Running it again adds nothing and changes nothing that staff wrote."""

import json
from datetime import date
from pathlib import Path

from messages.clock import today
from messages.models import Notice, Terms

DATA = Path(__file__).with_name("data")
TERMS_SINCE = date(2026, 4, 1)


def seed_demo() -> None:
    """Some notices and version 1 of the terms, where they are not there yet."""
    for notice in json.loads((DATA / "demo_notices.json").read_text("utf-8")):
        notice["date"] = min(date.fromisoformat(notice["date"]), today())
        Notice.objects.get_or_create(title_ja=notice["title_ja"], defaults=notice)
    if not Terms.objects.exists():
        texts = {f"text_{code}": (DATA / f"demo_terms.{code}.txt").read_text("utf-8") for code in ("ja", "en")}
        Terms.objects.create(version=1, valid_from=min(TERMS_SINCE, today()), **texts)
