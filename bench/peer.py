"""The peer of the wizard: one page of family N as a stock Django form, kept in a stock session. Run by gunicorn."""

import json
import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import RequestContext, Template
from django.urls import path

from applications.catalogue import forms
from bench import stock

application = get_wsgi_application()
FORM = forms.form("extension", "N2")
STEP = FORM.step("activity")
ANSWERS = json.loads(Path(os.environ["PEER_FOLDER"], "answers.json").read_text())
StockForm = stock.form_class(FORM, (STEP,), ANSWERS)
PAGE = Template(
    "<!doctype html><title>peer</title><form method=post>{% csrf_token %}{{ form.as_div }}<button>次へ</button></form>"
)


def page(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        form = StockForm(request.POST)
        if form.is_valid():
            request.session["answers"] = {name: str(value or "") for name, value in form.cleaned_data.items()}
            return HttpResponseRedirect("/")
    else:
        form = StockForm(initial=request.session.get("answers"))
    return HttpResponse(PAGE.render(RequestContext(request, {"form": form})))


urlpatterns = [path("", page)]
