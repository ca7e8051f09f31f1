"""Pages for the tests: what is posted to them is kept in `posted`, what was rescued in `rescued`."""

import time

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template import Context, Template

from accounts import guards
from accounts.guards import applicant_required, signed_in
from accounts.page_token import not_a_move, rescued_by, token_exempt

posted: list[str] = []
rescued: list[str] = []
form = Template('<form method="post">{% csrf_token %}{% page_token %}<input name="text"></form>')


def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(form.render(Context({"request": request})))


@signed_in
def menu(request: HttpRequest) -> HttpResponse:
    refusal = guards.refusal_once(request)
    return HttpResponse(refusal.id if refusal else "menu")


def save(request: HttpRequest) -> str:
    rescued.append(request.POST["text"])
    return "/notes/"


@signed_in
@rescued_by(save)
def notes(request: HttpRequest) -> HttpResponse:
    """Answers "slow" after a while, "bad" with the page again, anything else with a redirect to a numbered answer."""
    text = request.POST.get("text", "")
    if request.method == "POST":
        posted.append(text)
        if text == "slow":
            time.sleep(0.4)
        if text != "bad":
            return redirect(f"/notes/?answer={len(posted)}")
    return page(request)


def nothing_there(request: HttpRequest) -> str:
    raise Http404


@signed_in
@rescued_by(nothing_there)
def lost(request: HttpRequest) -> HttpResponse:
    raise Http404


@signed_in
def plain(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        posted.append("plain")
        return redirect("plain")
    return page(request)


@signed_in
@token_exempt
def free(request: HttpRequest) -> HttpResponse:
    posted.append("free")
    return redirect("plain")


@signed_in
@not_a_move
def poll(request: HttpRequest) -> HttpResponse:
    return HttpResponse("still here")


@applicant_required
def applicants(request: HttpRequest) -> HttpResponse:
    return HttpResponse("for applicants")
