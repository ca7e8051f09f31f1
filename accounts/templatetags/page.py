"""`{% page_token %}`: goes into every form that posts, beside `{% csrf_token %}`."""

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.page_token import FIELD
from accounts.presence import of

register = template.Library()


@register.simple_tag(takes_context=True)
def page_token(context: Context) -> SafeString | str:
    """The hidden field with this page's token; nothing where nobody is signed in."""
    here = of(context["request"])
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, here.page_token) if here else ""
