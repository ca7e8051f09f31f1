"""Plain text written by staff as HTML: paragraphs, headings (## ), lists (- ), links. Nothing else gets through."""

import re
from collections.abc import Iterator

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from messages.links import WEB_ADDRESS
from messages.templatetags.bilingual import ruby

register = template.Library()
HEADING = "## "
ITEM = "- "


@register.filter
def prose(value: object) -> SafeString:
    """`value` (text or `Text`) as HTML; ``{漢字|かんじ}`` becomes ruby, web addresses become links."""
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    return _join(_block(block.split("\n")) for block in re.split(r"\n\s*\n", text) if block)


def _block(lines: list[str]) -> SafeString:
    if lines[0].startswith(HEADING):
        heading = format_html("<h2>{}</h2>", _inline(lines[0].removeprefix(HEADING)))
        return _join([heading, _block(lines[1:])]) if lines[1:] else heading
    if all(line.startswith(ITEM) for line in lines):
        items = ((_inline(line.removeprefix(ITEM)),) for line in lines)
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", items))
    return format_html("<p>{}</p>", format_html_join(mark_safe("<br>"), "{}", ((_inline(line),) for line in lines)))


def _inline(line: str) -> SafeString:
    return _join(_piece(piece) for piece in WEB_ADDRESS.split(line))


def _piece(piece: str) -> SafeString:
    if WEB_ADDRESS.fullmatch(piece):
        return format_html('<a href="{}" rel="noreferrer">{}</a>', piece, piece)
    return ruby(piece)


def _join(parts: Iterator[SafeString] | list[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
