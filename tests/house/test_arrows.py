"""Dependencies point one way.

config → bulk_upload → attachments.batch → attachments → applications → accounts → applications.catalogue → messages
config → coe_receipt → attachments
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOMS, of_kind, text

CATALOGUE, BATCH = "applications.catalogue", "attachments.batch"
BELOW = {
    "messages": set(),
    CATALOGUE: {"messages"},
    "accounts": {CATALOGUE, "messages"},
    "applications": {"accounts", CATALOGUE, "messages"},
    "attachments": {"applications", "accounts", CATALOGUE, "messages"},
    BATCH: {"attachments", "applications", "accounts", CATALOGUE, "messages"},
    "bulk_upload": {BATCH, "attachments", "applications", "accounts", CATALOGUE, "messages"},
    "coe_receipt": {"attachments", "applications", "accounts", CATALOGUE, "messages"},
    "config": {"coe_receipt", "bulk_upload", BATCH, "attachments", "applications", "accounts", CATALOGUE, "messages"},
}
PURE = ("django.db", "django.http", "django.conf", "django.shortcuts", "django.views", "django.forms")
PYTHON = of_kind(".py", *ROOMS)


def room_of(module: str) -> str:
    """The room a module belongs to, or "" for somebody else's."""
    for inner in (CATALOGUE, BATCH):
        if module == inner or module.startswith(f"{inner}."):
            return inner
    top = module.partition(".")[0]
    return top if top in BELOW else ""


def imports(path: Path) -> Iterator[str]:
    """Every module the file imports, inside functions too; relative ones made absolute."""
    package = path.parts[:-1]
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = list(package[: len(package) - node.level + 1]) if node.level else []
            base = ".".join([*start, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", PYTHON, ids=str)
def test_imports_point_downwards(path: Path) -> None:
    room = room_of(".".join(path.with_suffix("").parts))
    allowed = {room, *BELOW[room]}
    wrong = {module for module in imports(path) if room_of(module) and room_of(module) not in allowed}
    assert not wrong, f"{path} imports {sorted(wrong)}"


@pytest.mark.parametrize("path", [path for path in PYTHON if "catalogue" in path.parts], ids=str)
def test_the_catalogue_knows_no_requests_models_or_settings(path: Path) -> None:
    assert not [module for module in imports(path) if module.startswith(PURE)]


@pytest.mark.parametrize("path", PYTHON, ids=str)
def test_the_system_does_not_import_its_tests(path: Path) -> None:
    assert not [module for module in imports(path) if module.partition(".")[0] in {"tests", "scripts", "bench"}]
