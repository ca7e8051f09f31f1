"""Draws question templates and whole pages without a view."""

import html.parser
import re
from typing import Any

from django.http import HttpRequest
from django.template import Context, engines
from django.utils.translation import override

from config.words import words

_TEXTS = (
    "number hint example help value when type inputmode autocomplete unit options_html options_by options_url"
    " min max choices_url code shown maxlength"
)
EMPTY: dict[str, Any] = {
    **dict.fromkeys(re.findall(r"\w+", _TEXTS), ""),
    "path": "name",
    "name": "name",
    "id": "q-name",
    "label": "氏名",
    "required": True,
    "error": [],
    "options": (("1", "男"), ("2", "女")),
    "off": False,
    "former": False,
    "parts": {"y": "", "m": "", "d": ""},
}


def drawn(kind: str, language: str = "ja", **changes: Any) -> str:
    """The HTML of one question of that kind."""
    template = engines["django"].engine.get_template(f"components/question/{kind}.html")
    with override(language):
        return str(template.render(Context({"q": {**EMPTY, **changes}, **words(HttpRequest())})))


class Elements(html.parser.HTMLParser):
    """The elements of a piece of HTML as (tag, attributes), and whether every one is closed in order."""

    VOID = frozenset({"input", "br", "link", "meta", "img", "hr"})

    def __init__(self, source: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.balanced = True
        self.feed(source)
        self.balanced = self.balanced and not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.balanced = False

    def first(self, tag: str, **attributes: str) -> dict[str, str | None]:
        """The attributes of the first such element; raises `LookupError` without one."""
        for name, found in self.all:
            if name == tag and all(found.get(key) == value for key, value in attributes.items()):
                return found
        raise LookupError(tag)

    def ids(self) -> set[str | None]:
        return {found["id"] for _, found in self.all if "id" in found}
