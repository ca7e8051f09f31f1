"""`{% place "bulk-start" "button" %}`: the link to a page of `applications.places`, with its words."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from applications.places import PLACES
from messages.templatetags.bilingual import ruby

register = template.Library()


@register.simple_tag
def place(key: str, style: str = "button button--primary") -> SafeString:
    """`key` is the name of the address and, after a space, what stands in it."""
    there = PLACES[key]
    if not style:
        return format_html('<a href="{}">{}</a>', there.address, ruby(there.label))
    return format_html('<a class="{}" href="{}">{}</a>', style, there.address, ruby(there.label))
