"""The list with boxes to tick: across its pages, the whole page, everything the conditions find."""

from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.page_token import rescued_by
from applications import listing, ordering
from applications.pager import Pager
from applications.views import places, refused
from applications.views.headings import HEADINGS, heading
from applications.views.organizations import organizations_only
from attachments.batch import beginning, picks
from attachments.batch.deeds import deeds
from messages.refusal import Problem, Refusal
from messages.summary import page_lines

GO_ON = frozenset({"page", "sort", "order", "only"})
"""What a button of the page may change about the list."""


def keep_ticks(request: HttpRequest) -> str:
    """Rescue of a stale page: what was ticked on it stays ticked."""
    _remember(request)
    return reverse("batch-list")


@organizations_only
@rescued_by(keep_ticks)
@require_http_methods(["GET", "POST"])
def batch_list(request: HttpRequest) -> HttpResponseBase:
    """The person's list, ten a page, by the order and conditions it has everywhere; each button keeps the ticks."""
    if request.method == "GET":
        return _page(request)
    _remember(request)
    try:
        return _pressed(request)
    except Refusal as refusal:
        refused.keep(request, refusal)
        return redirect(reverse("batch-list") + "#errors")


def _remember(request: HttpRequest) -> None:
    posted = request.POST
    picks.remember(request.user, shown=posted.getlist("shown"), ticked=posted.getlist("pick"))  # type: ignore[arg-type]


def _pressed(request: HttpRequest) -> HttpResponse:
    """Raises WZBAM138E when nothing is ticked, 137E when more is asked for than the list can show."""
    posted, owner = request.POST, request.user
    if "do" in posted:
        return _begin(request, posted["do"])
    match posted.get("select", ""):
        case "page":
            picks.remember(owner, shown=[], ticked=posted.getlist("shown"))  # type: ignore[arg-type]
        case "found":
            picks.add(owner, places.current(request).condition)  # type: ignore[arg-type]
        case "none":
            picks.clear(owner)  # type: ignore[arg-type]
    wanted = [
        (name, value)
        for name, value in parse_qsl(posted.get("go", "").lstrip("?"), keep_blank_values=True)
        if name in GO_ON
    ]
    return redirect(reverse("batch-list") + ("?" + urlencode(wanted) if wanted else ""))


def _begin(request: HttpRequest, kind: str) -> HttpResponse:
    doing = next((each for each in deeds() if each.kind == kind), None)
    if doing is None:
        raise Http404
    chosen = list(picks.picked(request.user))  # type: ignore[arg-type]
    if not chosen:
        raise Refusal("WZBAM138E", button=doing.label)
    return redirect("batch", beginning.begin(request.user, kind, enumerate(chosen, 1)).pk)  # type: ignore[arg-type]


def _page(request: HttpRequest) -> HttpResponse:
    here = places.current(request)
    found = listing.own(request.user).filter(here.condition)  # type: ignore[arg-type]
    pager = Pager(listing.count(found), settings.LIST_PAGE_SIZE, here.page, settings.SEARCH_MAX_RESULTS)
    shown = ordering.page(found, here.sort, pager.start, pager.end)
    refusal, _ = refused.take(request)
    picked = picks.keys(request.user)  # type: ignore[arg-type]
    rows = [listing.row(application, number) for number, application in enumerate(shown, pager.start + 1)]
    context = {
        "rows": [(row, row.pk in picked) for row in rows],
        "pager": pager,
        "place": here,
        "picked": len(picked),
        "elsewhere": len(picked - {row.pk for row in rows}),
        "headings": [heading(here.sort, name, label) for name, label in HEADINGS],
        "deeds": deeds(),
        "problems_lines": page_lines([Problem("", refusal)]) if refusal else [],
    }
    return render(request, "batch/list.html", context)
