"""電子在留資格認定証明書受領登録 (manual 2.14): the pages behind the link in the mail. Opening them changes nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import auth
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts.entrances import entrance_of
from accounts.guards import signed_in
from accounts.page_token import outside_presence
from accounts.signing_in import Answer, links, questions
from coe_receipt import knocking, proof, receiving
from coe_receipt.links import certificate_of
from coe_receipt.models import Certificate, State
from coe_receipt.standing import Standing, standing
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import page_lines

BACKEND = "django.contrib.auth.backends.ModelBackend"
OVER = (Standing.VOID, Standing.EXPIRED)
GONE = 410
View = Callable[..., HttpResponseBase]


def of_the_link(view: View) -> View:
    """Give the view the certificate of its link; a link of none, and a certificate that is over, get their own page."""

    @wraps(view)
    def opened(request: HttpRequest, token: str) -> HttpResponseBase:
        certificate = certificate_of(token)
        if certificate is None:
            lines = page_lines([Problem("", Refusal(receiving.UNKNOWN))])
            return render(request, "coe_receipt/unknown.html", {"problems_lines": lines}, status=404)
        now = standing(certificate, clock.today())
        if now in OVER:
            return render(request, "coe_receipt/over.html", {"void": now == Standing.VOID}, status=GONE)
        return view(request, certificate, token)

    return opened


@outside_presence
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@of_the_link
def login(request: HttpRequest, certificate: Certificate, token: str) -> HttpResponseBase:
    """ログイン（受領登録）: a right pair of the addressee leads to the dialog, and signs nobody in."""
    if request.method != "POST":
        return _page(request, certificate, token, Answer())
    answer = knocking.knock(request, certificate, request.POST.get("username", ""), request.POST.get("password", ""))
    if answer.user is None:
        return _page(request, certificate, token, answer)
    proof.keep(request, certificate, answer.user)
    return redirect("coe-receipt-confirm", token)


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@of_the_link
def confirm(request: HttpRequest, certificate: Certificate, token: str) -> HttpResponseBase:
    """The dialog with the number: OK registers and signs in, Cancel goes back to the login page."""
    person = proof.person(request, certificate)
    if person is None or "cancel" in request.POST:
        proof.forget(request)
        return redirect("coe-receipt", token)
    why = knocking.refusal(person, certificate)
    if request.method == "POST" and not why:
        try:
            receiving.register(addressee=person, pk=certificate.pk)
        except Refusal as refusal:
            why = refusal
    if why:
        proof.forget(request)
        return _page(request, certificate, token, Answer(lines=tuple(page_lines([Problem("", why)]))))
    if request.method != "POST":
        return _page(request, certificate, token, Answer(), dialog=True)
    request.session.flush()
    auth.login(request, person, backend=BACKEND)
    return redirect("coe-receipt-complete", token)


@never_cache
@signed_in
@require_safe
def complete(request: HttpRequest, token: str) -> HttpResponse:
    """受領登録完了, for the addressee alone."""
    certificate = certificate_of(token)
    if certificate is None or certificate.addressee_id != request.user.pk or certificate.state != State.RECEIVED:
        raise Http404
    return render(request, "coe_receipt/complete.html", {"certificate": certificate})


def _page(
    request: HttpRequest, certificate: Certificate, token: str, answer: Answer, *, dialog: bool = False
) -> HttpResponse:
    asked = questions(request.POST.get("username", ""), answer.errors)
    context: dict[str, Any] = {
        "token": token,
        "entrance": entrance_of(certificate.addressee),
        "questions": asked,
        "problems_lines": answer.lines,
        "problem_links": links(asked),
        "number": certificate.number if dialog else "",
    }
    response = render(request, "coe_receipt/login.html", context, status=answer.status)
    if answer.retry_after:
        response["Retry-After"] = str(answer.retry_after)
    return response
