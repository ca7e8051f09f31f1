"""「検索」: municipalities in two steps, long lists by part of the name (WZBAM161E, 136E)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from accounts.guards import applicant_required, signed_in
from accounts.page_token import not_a_move
from applications import drafts
from applications.catalogue.lists import Entry, code_list, has_list
from applications.catalogue.model import Kind, Question
from applications.catalogue.reasons import list_name
from applications.fields import options
from applications.presentation import MUNICIPALITIES
from applications.views.wizard import Place, again_at, is_returning, place
from messages.refusal import Problem, Refusal
from messages.summary import page_lines

RESULTS = 200
SUGGESTIONS = 12


@applicant_required
@require_http_methods(["GET", "POST"])
def wizard_search(request: HttpRequest, draft: UUID, step: str, path: str) -> HttpResponse:
    """Find a code for the question at `path`; choosing one writes it into the draft and goes back to the field."""
    here = place(request, draft, step)
    try:
        question = here.form.find(path)
    except KeyError:
        raise Http404 from None
    name = MUNICIPALITIES if question.kind is Kind.MUNICIPALITY else list_name(question, here.draft.answers)
    if not name or not has_list(name, here.form.type):
        raise Http404
    if request.method == "POST":
        return _choose(request, here, path, name)
    return _page(request, here, question, path, name)


def _choose(request: HttpRequest, here: Place, path: str, name: str) -> HttpResponse:
    code = request.POST.get("code", "")
    if code_list(name, here.form.type).get(code) is None:
        raise Http404
    try:
        drafts.put(here.draft, path, code)
    except KeyError:
        raise Http404 from None
    return redirect(again_at(request, here, path))


def _page(request: HttpRequest, here: Place, question: Question, path: str, name: str) -> HttpResponse:
    query, prefecture = request.GET.get("q", "").strip(), request.GET.get("prefecture", "")
    problems: list[Problem] = []
    found: tuple[Entry, ...] = ()
    if "q" in request.GET or prefecture:
        if not query and not prefecture:
            problems = [Problem("q", Refusal("WZBAM161E"))]
        else:
            found = code_list(name, here.form.type).search_within(prefecture, query, RESULTS)
            problems = [] if found else [Problem("q", Refusal("WZBAM136E"))]
    context: dict[str, Any] = {
        "draft": here.draft,
        "label": question.label,
        "municipalities": question.kind is Kind.MUNICIPALITY,
        "prefectures": options("CA69_1", here.form.type, "ja") if question.kind is Kind.MUNICIPALITY else [],
        "prefecture": prefecture,
        "query": query,
        "results": found,
        "problems_lines": page_lines(problems),
        "returning": is_returning(request),
        "back": again_at(request, here, path),
    }
    return render(request, "applications/wizard/search.html", context)


@signed_in
@not_a_move
@require_safe
def choices(request: HttpRequest, name: str, type: str) -> HttpResponse:
    """Suggestions for a searched list as JSON: ``[{"code", "label"}]``."""
    if not has_list(name, type):
        raise Http404
    found = code_list(name, type).search(request.GET.get("q", ""), SUGGESTIONS)
    return JsonResponse([{"code": entry.code, "label": str(entry.text)} for entry in found], safe=False)


@signed_in
@not_a_move
@require_safe
def choice_options(request: HttpRequest, name: str, type: str) -> HttpResponse:
    """All entries of the linked list ``<name>_<by>`` as JSON, [] for a parent without one."""
    linked = f"{name}_{request.GET.get('by', '')}"
    if not has_list(linked, type):
        return JsonResponse([], safe=False)
    found = code_list(linked, type).entries
    return JsonResponse([{"code": entry.code, "label": str(entry.text)} for entry in found], safe=False)
