"""Template tags for interface texts: `{% t "日本語" "English" %}` and the `ruby` filter."""

import re

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from messages.text import Text

register = template.Library()
_AFTER = re.compile(r"(?<=[/,])(?=\w)")
_RUBY = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")


@register.filter
def ruby(value: object) -> SafeString:
    """Escape `value` and turn ``{在留|ざいりゅう}`` into `<ruby>` with parentheses for old browsers."""
    text = conditional_escape(str(value))
    return mark_safe(_RUBY.sub(r"<ruby>\1<rp>（</rp><rt>\2</rt><rp>）</rp></ruby>", text))  # noqa: S308 - escaped above


@register.filter
def breakable(value: object) -> SafeString:
    """Escape `value` and let a narrow cell break it after a slash or a comma, as it does at a space."""
    return mark_safe("<wbr>".join(str(conditional_escape(part)) for part in _AFTER.split(str(value))))  # noqa: S308 - escaped


@register.simple_tag
def t(ja: str, en: str = "", easy: str = "") -> SafeString:
    """The text in the reader's language; easy Japanese falls back to Japanese."""
    return ruby(Text(ja, en, easy))


@register.simple_tag
def both(ja: str, en: str) -> SafeString:
    """Japanese with the English beside it, whatever language is chosen."""
    return format_html('{} <span lang="en">{}</span>', ja, en)
