"""The demo's mailbox: what the file backend wrote is readable in the browser. Not there outside the demo."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from messages import mailbox as box


@login_not_required
@never_cache
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    _only_in_the_demo()
    return render(request, "messages/mailbox.html", {"mails": box.newest()})


@login_not_required
@never_cache
@require_safe
def mailbox_mail(request: HttpRequest, name: str, place: int) -> HttpResponse:
    _only_in_the_demo()
    mail = box.find(name, place)
    if mail is None:
        raise Http404
    return render(request, "messages/mailbox_mail.html", {"mail": mail})


def _only_in_the_demo() -> None:
    if not settings.DEMO:
        raise Http404
