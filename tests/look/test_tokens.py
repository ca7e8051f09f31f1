"""The vendored design tokens are the published ones, unchanged."""

import hashlib
import re

from tests.house.sources import BASE

FOLDER = BASE / "static" / "vendor" / "design-tokens"


def test_the_tokens_are_the_published_file() -> None:
    noted = re.search(r"SHA-256: ([0-9a-f]{64})", (FOLDER / "PROVENANCE").read_text(encoding="utf-8"))
    assert noted is not None
    assert hashlib.sha256((FOLDER / "tokens.css").read_bytes()).hexdigest() == noted[1]


def test_the_licence_stands_beside_them() -> None:
    assert "Copyright (c) 2023 デジタル庁" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


def test_our_style_sheets_use_only_properties_that_exist() -> None:
    styles = [path.read_text(encoding="utf-8") for path in (BASE / "static" / "css").glob("*.css")]
    tokens = (FOLDER / "tokens.css").read_text(encoding="utf-8")
    defined = set(re.findall(r"(--[\w-]+)\s*:", "".join([tokens, *styles])))
    used = set(re.findall(r"var\((--[\w-]+)\)", "".join(styles)))
    assert used - defined == set()
