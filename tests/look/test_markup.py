"""What holds for the HTML of every template."""

import re
from pathlib import Path

import pytest

from tests.house.sources import of_kind, text

TEMPLATES = of_kind(".html", "templates")
OURS = [path for path in TEMPLATES if "admin" not in path.parts]
BUTTON = re.compile(r"<button\b[^>]*>")
FORM = re.compile(r"<form\b[^>]*method=\"post\".*?</form>", re.DOTALL | re.IGNORECASE)
RUBY_IN_ATTRIBUTE = re.compile(r"""=["'][^"'<>]*{%\s*t [^%]*\{[^|{}%]+\|""")


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_every_button_says_what_it_does(path: Path) -> None:
    assert [button for button in BUTTON.findall(text(path)) if " type=" not in button] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=str)
def test_every_form_that_posts_carries_its_token(path: Path) -> None:
    assert [form for form in FORM.findall(text(path)) if "{% csrf_token %}" not in form] == []


@pytest.mark.parametrize("path", OURS, ids=str)
def test_no_ruby_in_an_attribute(path: Path) -> None:
    assert RUBY_IN_ATTRIBUTE.findall(text(path)) == []
