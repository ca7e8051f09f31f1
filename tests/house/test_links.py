"""Every link between the documents leads somewhere."""

import re
from pathlib import Path

import pytest

from tests.house.sources import BASE, of_kind, text

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("path", of_kind(".md"), ids=str)
def test_links_lead_somewhere(path: Path) -> None:
    assert [link for link in LINK.findall(text(path)) if not (BASE / path.parent / link).exists()] == []
