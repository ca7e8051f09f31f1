"""新規利用者登録: 利用者情報入力 → 入力情報確認 → 完了 (manual 2.1.2)."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, keeping, registration, throttle
from accounts.fields import Errors, Field, field, municipality
from accounts.mynumber import demo_cards
from accounts.network import client_ip
from accounts.page_token import outside_presence
from accounts.registration_form import INDIVIDUALS, KINDS, RegistrationKind
from accounts.views import card
from accounts.views.searching import search
from applications.catalogue.lists import code_list
from applications.catalogue.model import Kind
from messages.notices import current_terms
from messages.refusal import Problem, Refusal
from messages.summary import at_fields
from messages.text import Text

DONE = "registered"
TEMPLATE = "accounts/registration.html"
STEPS = (
    Text("利用者情報入力", "Enter your information", "{書|か}く"),
    Text("入力情報確認", "Check it", "{見|み}る"),
    Text("利用者情報登録完了", "Done", "{終|お}わり"),
)


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, kind: str) -> HttpResponse:
    """利用者情報入力 with 利用規約 and its consent."""
    this = _kind(kind)
    if request.method != "POST":
        return _page(request, this)
    card.forget(request, this.sheet.name)
    typed, action = this.sheet.read(request), request.POST.get("action", "")
    typed[registration.TERMS] = request.POST.get("terms_version", "")[:10] if request.POST.get("terms") else ""
    if action.startswith("clear:"):
        typed["address_municipality"] = ""
    going_on = action == "confirm"
    this.sheet.keep(request, typed, checked=going_on)
    if "search" in request.POST:
        return redirect("register-municipality", this.slug)
    if not going_on:
        return redirect("register", this.slug)
    try:
        throttle.spend(throttle.LOOK_UP_BY_ADDRESS, client_ip(request) or "")
    except throttle.SlowedError as why:
        return answering.slowed(request, TEMPLATE, _fields(this, typed, {}), why, **_around(this, 0))
    _, problems = registration.check(this, typed)
    if problems:
        return redirect("register", this.slug)
    return redirect("register-card" if this.with_card else "register-confirm", this.slug)


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def find_municipality(request: HttpRequest, kind: str) -> HttpResponse:
    """The search for 住居地."""
    this = _kind(kind)

    def choose(code: str) -> None:
        this.sheet.keep(request, this.sheet.kept(request)[0] | {"address_municipality": code}, checked=False)

    return search(request, reverse("register", args=[this.slug]), choose)


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, kind: str) -> HttpResponse:
    """入力情報確認: 「登録」 makes the account, 「修正」 leads back."""
    this = _kind(kind)
    typed, _ = this.sheet.kept(request)
    if not typed:
        return redirect("register-complete" if keeping.kept(request, DONE) else "register", this.slug)
    clean, problems = registration.check(this, typed)
    if this.with_card and not problems and not card.is_shown(request, this.sheet.name):
        return redirect("register-card", this.slug)
    if request.method == "POST":
        if registration.is_done(_key(request, this)):  # before the checks, which would find its own number taken
            keeping.keep(request, DONE, clean["email"])
            return redirect("register-complete", this.slug)
        if not problems:
            return _register(request, this, clean)
    if problems:
        return redirect("register", this.slug)
    return render(request, "accounts/registration_confirm.html", {"rows": _rows(this, clean), **_around(this, 1)})


@outside_presence
@never_cache
@require_safe
def complete(request: HttpRequest, kind: str) -> HttpResponse:
    """利用者情報登録完了: where the mails go."""
    this = _kind(kind)
    email = keeping.kept(request, DONE)
    if not email:
        return redirect("register", this.slug)
    return render(request, "accounts/registration_complete.html", {"email": email, **_around(this, 2)})


@outside_presence
@never_cache
@require_safe
def individuals(request: HttpRequest) -> HttpResponse:
    """利用者区分 of 外国人本人・その他, and what to do without a card reader."""
    return render(request, "accounts/individuals.html", {"kinds": INDIVIDUALS, "test_cards": demo_cards.offered()})


def _register(request: HttpRequest, this: RegistrationKind, clean: dict[str, str]) -> HttpResponse:
    try:
        throttle.spend(throttle.REGISTER_BY_ADDRESS, client_ip(request) or "")
        throttle.spend(throttle.REGISTER_BY_EMAIL, clean["email"].lower())
        shown = card.is_shown(request, this.sheet.name)
        registration.register(this, clean, _key(request, this), get_language() or "ja", shown)
    except throttle.SlowedError as why:
        rows = {"rows": _rows(this, clean), **_around(this, 1)}
        return answering.slowed(request, "accounts/registration_confirm.html", [], why, **rows)
    except Refusal:
        card.forget(request, this.sheet.name)
        return redirect("register", this.slug)
    this.sheet.drop(request)
    keeping.drop(request, _key_name(this))
    card.forget(request, this.sheet.name)
    keeping.keep(request, DONE, clean["email"])
    return redirect("register-complete", this.slug)


def _page(request: HttpRequest, this: RegistrationKind) -> HttpResponse:
    _key(request, this)
    typed, checked = this.sheet.kept(request)
    problems: list[Problem] = registration.check(this, typed)[1] if checked else []
    fields = _fields(this, typed, at_fields(problems))
    return answering.page(request, TEMPLATE, fields, problems, **_around(this, 0))


def _fields(this: RegistrationKind, typed: dict[str, str], errors: Errors) -> list[Field]:
    fields = this.sheet.fields(typed, errors)
    terms = current_terms()
    if terms:
        label = Text("利用規約に同意する", "I agree to the terms of use", "{利用規約|りようきやく}に {同意|どうい}する")
        ticked = "1" if typed.get(registration.TERMS) == str(terms.version) else ""
        template = "components/question/checkbox.html"
        fields.append(field(registration.TERMS, label, errors, template=template, value=ticked))
    return fields


def _rows(this: RegistrationKind, clean: dict[str, str]) -> list[tuple[Text, object]]:
    return [
        (question.label, _shown(question.kind, str(question.choices), clean[question.id]))
        for question in this.sheet.questions
        if question.id != "email_again"
    ]


def _shown(kind: Kind, choices: str, value: str) -> object:
    if kind is Kind.MUNICIPALITY:
        return municipality(value)
    if kind is Kind.DATE and value:
        return f"{value[:4]}-{value[4:6]}-{value[6:]}"
    chosen = code_list(choices).get(value) if kind is Kind.RADIO else None
    return chosen.text if chosen else value


def _around(this: RegistrationKind, step: int) -> dict[str, Any]:
    steps = [{"label": label, "current": number == step} for number, label in enumerate(STEPS)]
    return {"kind": this, "steps": steps, "terms": current_terms()}


def _key(request: HttpRequest, this: RegistrationKind) -> UUID:
    held = keeping.kept(request, _key_name(this))
    if held is None:
        held = str(uuid4())
        keeping.keep(request, _key_name(this), held)
    return UUID(held)


def _key_name(this: RegistrationKind) -> str:
    return f"{this.sheet.name}-key"


def _kind(slug: str) -> RegistrationKind:
    kind = KINDS.get(slug)
    if kind is None:
        raise Http404
    return kind
