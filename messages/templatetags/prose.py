"""Plain text written by staff as HTML: paragraphs, headings (## ), lists (- ), links. Nothing else gets through."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

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
    blocks = re.split(r"\n\s*\n", text) if text else []
    return _join(_element(kind, lines) for block in blocks for kind, lines in groupby(block.split("\n"), _kind))


def _kind(line: str) -> str:
    return next((mark for mark in (HEADING, ITEM) if line.startswith(mark)), "")


def _element(kind: str, lines: Iterator[str]) -> SafeString:
    texts = ((_inline(line.removeprefix(kind)),) for line in lines)
    if kind == HEADING:
        return format_html_join("", "<h2>{}</h2>", texts)
    if kind == ITEM:
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", texts))
    return format_html("<p>{}</p>", format_html_join(mark_safe("<br>"), "{}", texts))


def _inline(line: str) -> SafeString:
    return _join(_piece(piece) for piece in WEB_ADDRESS.split(line))


def _piece(piece: str) -> SafeString:
    if WEB_ADDRESS.fullmatch(piece):
        return format_html('<a href="{}" rel="noreferrer">{}</a>', piece, piece)
    return ruby(piece)


def _join(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
