"""`{% question field %}`: draws one field with the template of its kind."""

from typing import Any

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

register = template.Library()
_templates: dict[str, Any] = {}


@register.simple_tag(takes_context=True)
def question(context: Context, field: dict[str, Any]) -> SafeString:
    """The field's HTML. Templates are kept: looking one up a hundred times a page costs more than drawing it."""
    name = field["template"]
    found = _templates.get(name)
    if found is None:
        found = _templates[name] = get_template(name).template  # type: ignore[attr-defined]
    return SafeString(found.render(Context({"q": field, "words": context["words"]})))
