"""Every class that a style sheet draws is given to something: by a template, a script, our Python or Django's admin."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.contrib import admin

from tests.house.sources import ROOMS, of_kind, text

CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
RULE = re.compile(r"([^{}]+)\{")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
MADE = re.compile(r"([\w-]+--)\{[{%]")
WORD = re.compile(r"[\w-]+")
SHEETS = [path for path in of_kind(".css", "static", "config") if "vendor" not in path.parts]


@pytest.mark.parametrize("path", SHEETS, ids=str)
def test_every_class_is_given_to_something(path: Path) -> None:
    selectors = [rule for rule in RULE.findall(COMMENT.sub("", text(path))) if not rule.strip().startswith("@")]
    named = {name for selector in selectors for name in CLASS.findall(selector)}
    assert sorted(name for name in named if not _is_given(name)) == []


def _is_given(name: str) -> bool:
    words, made = _given()
    first, dashes, last = name.partition("--")
    return name in words or (f"{first}--" in made and bool(dashes) and last in words)


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    """All words of what may give a class, and the beginnings, as `tag--`, that a template ends with a value."""
    ours = [path for kind in (".html", ".js", ".py") for path in of_kind(kind, *ROOMS, "templates", "static")]
    folder = Path(admin.__file__).parent
    theirs = [path for kind in ("*.html", "*.js", "*.py") for path in folder.rglob(kind)]
    texts = [text(path) for path in ours] + [path.read_text(encoding="utf-8") for path in theirs]
    texts += [text(path) for path in of_kind(".html", "config")]
    words = frozenset(word for each in texts for word in WORD.findall(each))
    return words, frozenset(made for each in texts for made in MADE.findall(each))
