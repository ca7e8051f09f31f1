"""「検索」 beside a municipality: a page of its own, in two steps, without script (WZBAM161E, 136E)."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from accounts import municipalities
from accounts.account_questions import MUNICIPALITY
from applications.catalogue.lists import Entry, code_list
from messages.refusal import Problem, Refusal
from messages.summary import page_lines


def search(request: HttpRequest, back: str, choose: Callable[[str], None]) -> HttpResponse:
    """Show what is found; `choose` gets the code that was pressed, then the reader is sent to `back`."""
    if request.method == "POST":
        code = request.POST.get("code", "")
        if not municipalities.is_known(code):
            raise Http404
        choose(code)
        return redirect(f"{back}#q-{MUNICIPALITY.id}")
    query, prefecture = request.GET.get("q", "").strip()[:60], request.GET.get("prefecture", "")
    found, problems = _find(query, prefecture) if "q" in request.GET or prefecture else ((), [])
    context = {
        "label": MUNICIPALITY.label,
        "prefectures": [
            (entry.code, entry.text.to(get_language())) for entry in code_list(municipalities.PREFECTURES).entries
        ],
        "prefecture": prefecture,
        "query": query,
        "results": found,
        "problems_lines": page_lines(problems),
        "back": back,
    }
    return render(request, "accounts/municipality.html", context)


def _find(query: str, prefecture: str) -> tuple[tuple[Entry, ...], list[Problem]]:
    if not query and not prefecture:
        return (), [Problem("q", Refusal("WZBAM161E"))]
    found = municipalities.find(query, prefecture)
    return found, [] if found else [Problem("q", Refusal("WZBAM136E"))]
