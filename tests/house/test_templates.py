"""Every template is used, every file a page names is there, and no page carries script or style inside."""

import re
from pathlib import Path

import pytest
from django.contrib import admin
from django.contrib.staticfiles import finders
from django.template import engines

from tests.house.sources import BASE, ROOMS, of_kind, text

TEMPLATES = of_kind(".html", "templates")
DJANGOS = [Path(admin.__file__).parent / "templates"]
STATIC = re.compile(r"""{%\s*static\s+["']([^"']+)["']""")
IN_PYTHON = re.compile(r"""["'](?:css|js|vendor|images?|icons?)/[\w./-]+\.(?:css|js|svg|png|ico)["']""")
QUOTED = re.compile(r"""["']([\w./{}\[\] ()-]*[\w}]\.html)["']""")
PREFIX = re.compile(r"""["']([\w/-]+/)["']\s*\|\s*add""")
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*application/json)|<style|\sstyle=|\son[a-z]+=|href=[\"']javascript:", re.IGNORECASE
)
IN_ASSETS = re.compile(r"""url\(["']?(?!data:|#)([^)"'?#]+)|@import ["']([^"']+)|\bfrom ["'](\.[^"']+)["']""")


def _names_used() -> re.Pattern[str]:
    """What templates are asked for by: `"a/b.html"`, `f"a/{kind}.html"`, `"a/"|add:kind|add:".html"`."""
    asked = set()
    for path in [*of_kind(".py", *ROOMS), *TEMPLATES]:
        for name in QUOTED.findall(text(path)):
            parts = re.split(r"\{[^{}]*\}", name)
            if any(part.strip("/.html") for part in parts):
                asked.add("[^/]+".join(map(re.escape, parts)))
        asked |= {re.escape(prefix) + r"[^/]+\.html" for prefix in PREFIX.findall(text(path))}
    return re.compile("|".join(asked))


def _overrides_djangos(name: str) -> bool:
    """Whether Django asks for it by itself: its own name, or one under `admin/<app>/<model>/`."""
    short = re.sub(r"^admin/[a-z_]+/(?:[a-z_]+/)?(?=[a-z_]+\.html$)", "admin/", name)
    return any((folder / found).exists() for folder in DJANGOS for found in (name, short))


def test_every_template_is_used() -> None:
    used = _names_used()
    names = [path.relative_to("templates").as_posix() for path in TEMPLATES]
    assert [name for name in names if not used.fullmatch(name) and not _overrides_djangos(name)] == []


def test_every_static_file_that_is_named_is_there() -> None:
    named = {(path, name) for path in TEMPLATES for name in STATIC.findall(text(path))}
    named |= {(path, name.strip("\"'")) for path in of_kind(".py", *ROOMS) for name in IN_PYTHON.findall(text(path))}
    assert [f"{path}: {name}" for path, name in sorted(named) if not finders.find(name)] == []


def test_style_sheets_and_scripts_name_files_that_are_there() -> None:
    missing = []
    for path in [*of_kind(".css", "static"), *of_kind(".js", "static")]:
        named = [name for found in IN_ASSETS.findall(text(path)) for name in found if name]
        missing += [f"{path}: {name}" for name in named if not (BASE / path.parent / name).exists()]
    assert missing == []


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_pages_hold_no_script_and_no_style_inside(path: Path) -> None:
    assert not INLINE.findall(text(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_data_is_never_marked_safe(path: Path) -> None:
    assert not re.search(r"\|\s*safe\b|{%\s*autoescape off", text(path))


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_pages_can_be_parsed(path: Path) -> None:
    engines["django"].get_template(path.relative_to("templates").as_posix())
