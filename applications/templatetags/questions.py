"""`{% question field %}`: draws one field with the template of its kind."""

import re
from functools import lru_cache
from typing import Any

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()
_templates: dict[str, Any] = {}
VALUE, OPTIONS = "\ue000", "\ue001"
"""Stand in for a field's value and options while its HTML is kept; the field's own texts never hold them."""
MARKS = {"value": VALUE, "code": "", "options_html": SafeString(OPTIONS), "error": ()}
KEPT = frozenset(
    f"components/question/{kind}.html" for kind in ("text", "textarea", "date", "year_month", "search", "select")
)
"""Templates that only print the value: what is around it is the same on every page, and is drawn once."""

_GAPS = re.compile(r">\s*\n\s*<(?!/textarea)")
"""Line ends between tags, a tenth of a page; what is typed has no tags."""


@register.simple_tag(takes_context=True)
def question(context: Context, field: dict[str, Any]) -> SafeString:
    """The field's HTML."""
    if field["template"] not in KEPT or field["error"] or field["options"]:
        return _drawn(field, context["words"])
    around = tuple((name, value) for name, value in field.items() if name not in MARKS)
    before, after = _kept(get_language(), around, _Words(context["words"]))
    return SafeString(f"{before}{_filling(field)}{after}")


def _filling(field: dict[str, Any]) -> str:
    if field["template"].endswith("select.html"):
        return str(field["options_html"])
    value = conditional_escape(field["value"])
    return f'{value}" data-code="{conditional_escape(field["code"])}' if field["code"] else value


class _Words(dict[str, SafeString]):
    """The words of a language, which the language stands for: all are equal as keys."""

    def __hash__(self) -> int:  # type: ignore[override]
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Words)


@lru_cache(maxsize=8192)
def _kept(language: str | None, around: tuple[tuple[str, Any], ...], words: _Words) -> tuple[str, str]:
    """What stands before and after the value, or the options of a select; nothing that anybody typed is kept."""
    field = {**dict(around), **MARKS}
    mark = OPTIONS if field["template"].endswith("select.html") else VALUE
    before, _, after = _drawn(field, words).partition(mark)
    return before, after


def _drawn(field: dict[str, Any], words: dict[str, SafeString]) -> SafeString:
    """Templates are kept: looking one up a hundred times a page costs more than drawing it."""
    name = field["template"]
    found = _templates.get(name)
    if found is None:
        found = _templates[name] = get_template(name).template  # type: ignore[attr-defined]
    return SafeString(_GAPS.sub("><", found.render(Context({"q": field, "words": words}))))
