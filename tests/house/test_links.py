"""Every link between the documents leads somewhere, and every file and test they name is there."""

import re
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from tests.house.sources import BASE, files, of_kind, text

DOCUMENTS = of_kind(".md")
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]+)?\)")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`((?:[\w.-]+/)*(?:[\w.-]+/|[\w.-]+\.(?:py|html|js|css|json|md|sh|sql|txt|template)))(?:::(\w+))?`")
OF_AN_INSTALLATION = {"data/", "files/", "mail/", "queue/", "tls/", "test-artifacts/"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_links_lead_somewhere(path: Path) -> None:
    assert [link for link, _ in _links(path) if link and not (BASE / path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_anchors_lead_to_a_heading(path: Path) -> None:
    anchored = [(path.parent / link if link else path, anchor) for link, anchor in _links(path) if anchor]
    assert [f"{page}{anchor}" for page, anchor in anchored if anchor[1:] not in _anchors(page)] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=str)
def test_files_that_are_named_are_there(path: Path) -> None:
    missing = []
    for line in FENCE.sub("", text(path)).splitlines():
        folder = ""
        for name, test in NAMED.findall(line):
            found = _found(name, folder)
            folder = found[0].parent.as_posix() if found else folder
            lacks = test and not any(f"def {test}(" in text(each) for each in found)
            missing += [f"{name}::{test}"] if lacks else []
            missing += [] if found or name in OF_AN_INSTALLATION else [name]
    assert missing == []


def _links(path: Path) -> list[tuple[str, str]]:
    return LINK.findall(FENCE.sub("", text(path)))


def _anchors(path: Path) -> set[str]:
    """The anchors of a document's headings as the reader of Markdown makes them."""
    heads = (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", head) for head in HEADING.findall(FENCE.sub("", text(path))))
    return {re.sub(r"[^\w\- ]", "", head.strip().lower()).replace(" ", "-") for head in heads}


def _found(name: str, folder: str) -> list[Path]:
    """Where a file or folder of that name is: a test beside the one named before it, anything else anywhere."""
    own = PurePosixPath(folder, name)
    if name.startswith("test_") and folder:
        return [Path(own)] if Path(own) in _places() else []
    parts = PurePosixPath(name).parts
    return sorted(place for place in _places() if place.parts[-len(parts) :] == parts)


@cache
def _places() -> frozenset[Path]:
    """Every file of the repository and every folder that holds one."""
    return frozenset(files()) | {folder for path in files() for folder in path.parents}
