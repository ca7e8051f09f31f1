"""申請情報検索 (manual 2.6.2): conditions, 「検索」「クリア」「戻る」."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.fields import Field, field
from accounts.guards import applicant_required
from accounts.page_token import rescued_by
from applications import finding, listing
from applications.finding import LABELS, MANY, PARTS, Search, Typed
from applications.views import places
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines
from messages.text import Text

FIRST_YEAR = 2020
TRIED = "application_search_tried"
UNITS = {
    "year": Text("年", "year"),
    "month": Text("月", "month"),
    "day": Text("日", "day"),
    "hour": Text("時", "hour"),
    "minute": Text("分", "minute"),
}


def keep_typed(request: HttpRequest) -> str:
    """Rescue of a stale page."""
    places.remember_typed(request, finding.read(request.POST, request.POST.getlist))
    return reverse("application-search")


@applicant_required
@rescued_by(keep_typed)
@require_http_methods(["GET", "POST"])
def application_search(request: HttpRequest) -> HttpResponse:
    """The conditions as they were last typed; a search without an answer comes back here and says why."""
    if "clear" in request.GET:
        places.forget(request)
        return redirect("application-search")
    if request.method == "GET":
        return _page(request, places.typed(request))
    typed = finding.read(request.POST, request.POST.getlist)
    if problems(request, typed):
        places.remember_typed(request, typed)
        request.session[TRIED] = True
        return redirect(reverse("application-search") + "#errors")
    places.remember_search(request, typed)
    return redirect("application-list")


def problems(request: HttpRequest, typed: Typed) -> list[Problem]:
    """Why the list cannot be shown: what is wrong with the conditions, then 161E, 136E and 137E."""
    search = finding.search(typed)
    if search.problems:
        return search.problems
    if search.empty and settings.SEARCH_REQUIRES_CONDITION:
        return [Problem("", Refusal("WZBAM161E"))]
    return _too_few_or_many(request, search)


def _too_few_or_many(request: HttpRequest, search: Search) -> list[Problem]:
    found = listing.count(listing.own(request.user).filter(search.condition))  # type: ignore[arg-type]
    if not found:
        return [Problem("", Refusal("WZBAM136E"))]
    if found > settings.SEARCH_MAX_RESULTS:
        return [Problem("", Refusal("WZBAM137E", count=Text(f"{found}件", f"{found}")))]
    return []


def _page(request: HttpRequest, typed: Typed) -> HttpResponse:
    found = problems(request, typed) if request.session.pop(TRIED, False) else []
    errors = at_fields(found)
    context = {
        "problems_lines": page_lines(found),
        "field": {name: _field(name, typed, errors) for name in LABELS if name not in ("from", "to")},
        "times": [_time(end, typed, errors) for end in ("from", "to")],
    }
    return render(request, "applications/search.html", context)


def _field(name: str, typed: Typed, errors: dict[str, list[str]]) -> Field:
    values = typed.get(name, [])
    more: dict[str, Any] = {"required": False, "value": values[0] if values else "", "values": values}
    if name in MANY or name in CHOICES:
        more |= {"options": finding.options(name), "options_by": "", "options_html": ""}
    return field(name, LABELS[name], errors, **more, **HINTS.get(name, {}))


def _time(end: str, typed: Typed, errors: dict[str, list[str]]) -> dict[str, Any]:
    parts = [
        {
            "name": f"{end}_{part}",
            "unit": UNITS[part],
            "range": _range(part),
            "value": typed.get(f"{end}_{part}", [""])[0],
        }
        for part in PARTS
    ]
    return field(end, LABELS[end], errors, required=False, parts=parts)


def _range(part: str) -> list[str]:
    """What a part of a moment is chosen from, the newest year first."""
    years = range(clock.today().year, FIRST_YEAR - 1, -1)
    numbers = {"year": years, "month": range(1, 13), "day": range(1, 32), "hour": range(24), "minute": range(60)}
    return [f"{number:02d}" for number in numbers[part]]


CHOICES = ("office", "type", "simultaneous", "method", "receiving_office", "nationality")
HINTS: dict[str, dict[str, object]] = {
    "number_from": {"example": "123456", "inputmode": "numeric", "maxlength": 6},
    "number_to": {"example": "123456", "inputmode": "numeric", "maxlength": 6},
    "card": {"example": "AB12345678CD"},
    "provisional": {"example": "96020260000000001", "inputmode": "numeric"},
    "name": {
        "hint": Text(
            "半角英大文字、2文字以上。名前の一部でも検索できます。", "Two letters or more; a part of the name will do."
        )
    },
}
