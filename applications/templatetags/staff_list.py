"""`{% staff_headers cl %}`, `{% staff_rows cl %}`, `{% staff_choices choices %}`: the staff's list in few steps.

Django's own templates look at every cell's kind and take six nodes for each of some 125 choices.
"""

from collections.abc import Iterable
from typing import Any

from django import template
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.templatetags.admin_list import result_headers
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from applications.admin.columns import COLUMNS
from applications.models import Application
from messages.text import Text

register = template.Library()
register.simple_tag(lambda cl: list(result_headers(cl)), name="staff_headers")
SELECT = Text("選択", "Select")
FIRST, *OTHERS = (column.__name__ for column in COLUMNS)
CELLS = f'<th class="field-{FIRST}"><a href="{{}}">{{}}</a></th>' + "".join(
    f'<td class="field-{name}">{{}}</td>' for name in OTHERS
)
CHOSEN = mark_safe(' class="selected"')
TICK = (
    '<td class="action-checkbox">'
    '<input type="checkbox" name="{}" value="{}" class="action-select" aria-label="{}：{}"></td>'
)


@register.simple_tag
def staff_rows(cl: Any) -> SafeString:
    """As `result_list` draws them: tick boxes for whom may act, the first column leads to the application."""
    ticked = "action_checkbox" in cl.list_display
    rows = ((_tick(each) if ticked else "", _cells(each, cl.url_for_result(each))) for each in cl.result_list)
    return format_html_join("\n", "<tr>{}{}</tr>", rows)


@register.simple_tag
def staff_choices(choices: Iterable[dict[str, Any]]) -> SafeString:
    """The items of a filter as `admin/filter.html` draws them; their addresses are encoded already."""
    rows = ((CHOSEN if each["selected"] else "", each["query_string"], each["display"]) for each in choices)
    return format_html_join("\n", '<li{}><a href="{}">{}</a></li>', rows)


def _tick(application: Application) -> SafeString:
    return format_html(TICK, ACTION_CHECKBOX_NAME, application.pk, str(SELECT), str(application))


def _cells(application: Application, url: str) -> SafeString:
    return format_html(CELLS, url, *(column(application) or "-" for column in COLUMNS))
