"""利用者情報管理: 利用者情報表示, 利用者情報変更, 更新完了 (manual 2.15, C2.4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, confirming, keeping, links, profile
from accounts.contacts import contact_of
from accounts.fields import municipality
from accounts.guards import signed_in
from accounts.links import Purpose
from accounts.models import Category, User
from accounts.page_token import outside_presence
from accounts.views import password_again
from accounts.views.searching import search
from applications.catalogue.lists import code_list
from messages.refusal import Problem, Refusal
from messages.summary import at_fields
from messages.text import Text

WAITING, SEEN, DIFFERENT = "profile-waiting", "profile-seen", "profile-different"
TEMPLATE, CONFIRM = "accounts/profile_change.html", "accounts/profile_password.html"


@signed_in
@never_cache
@require_safe
def shown(request: HttpRequest) -> HttpResponse:
    """利用者情報表示."""
    user: Any = request.user
    _forget(request, user)
    waiting = contact_of(user).data.get("new_email", "")
    return render(request, "accounts/profile.html", {"rows": _rows(user), "waiting": waiting})


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """利用者情報変更; 「検索」 leads to the municipalities and back."""
    user: Any = request.user
    sheet = profile.sheet_for(user)
    if request.method != "POST":
        return _page(request, user, *sheet.kept(request))
    keeping.drop(request, DIFFERENT)
    typed, action = sheet.read(request), request.POST.get("action", "")
    if action.startswith("clear:"):
        typed["address_municipality"] = ""
    sheet.keep(request, typed, checked=False)
    if "search" in request.POST:
        return redirect("profile-municipality")
    if action.startswith("clear:"):
        return redirect("profile-change")
    try:
        return _stored(request, user, typed)
    except profile.PasswordNeededError:
        return redirect("profile-password")


@signed_in
@never_cache
@sensitive_post_parameters(confirming.NAME)
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """The present password before a new mail address is taken; what was typed waits in the session (decision 26)."""
    user: Any = request.user
    typed, _ = profile.sheet_for(user).kept(request)
    if not typed.get("email"):
        return redirect("profile-change")

    def store() -> HttpResponse:
        return _stored(request, user, typed, confirmed=True)

    return password_again.answer(request, user, CONFIRM, store, email=typed["email"])


@signed_in
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def find_municipality(request: HttpRequest) -> HttpResponse:
    """The search for the new address."""
    user: Any = request.user
    sheet = profile.sheet_for(user)

    def choose(code: str) -> None:
        sheet.keep(request, sheet.kept(request)[0] | {"address_municipality": code}, checked=False)

    return search(request, reverse("profile-change"), choose)


@signed_in
@never_cache
@require_safe
def changed(request: HttpRequest) -> HttpResponse:
    """更新完了; a mail is announced only for a new mail address."""
    context = {"email": "", "waiting": keeping.kept(request, WAITING) or ""}
    return render(request, "accounts/updated.html", context)


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def email_link(request: HttpRequest, token: str) -> HttpResponse:
    """The link sent to a new mail address; only the button makes the address count."""
    if request.method == "POST" and profile.confirm_new_email(token):
        return redirect("email-confirmed")
    user = links.owner(Purpose.EMAIL, token)
    if user is None:
        return render(request, "accounts/void_link.html", status=410)
    return render(request, "accounts/email_link.html")


@outside_presence
@never_cache
@require_safe
def email_confirmed(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/email_confirmed.html")


def _stored(request: HttpRequest, user: User, typed: dict[str, str], *, confirmed: bool = False) -> HttpResponse:
    """Store it and go on to 更新完了, or back to the page, where what is wrong is found anew."""
    seen = keeping.kept(request, SEEN)
    waiting, problems = profile.change(user, typed, get_language() or "ja", seen, confirmed=confirmed)
    if problems:
        _note_differences(request, user)
        profile.sheet_for(user).keep(request, typed, checked=True)
        return redirect("profile-change")
    _forget(request, user)
    keeping.keep(request, WAITING, waiting)
    return redirect("profile-changed")


def _page(request: HttpRequest, user: User, typed: dict[str, str], checked: bool) -> HttpResponse:
    problems = profile.check(user, typed)[1] if checked else []
    different = keeping.kept(request, DIFFERENT) or []
    if different:
        problems = [*problems, Problem("", Refusal("WZBAM178E"))]
    elif not typed:
        keeping.keep(request, SEEN, profile.stored(user))
    fields = profile.sheet_for(user).fields(typed, at_fields(problems))
    return answering.page(request, TEMPLATE, fields, problems, different=_shown(different))


def _note_differences(request: HttpRequest, user: User) -> None:
    """What somebody else changed since the page was opened is shown once; the next press counts from there."""
    before, now = keeping.kept(request, SEEN), profile.stored(user)
    if before is not None and before != now:
        keeping.keep(request, DIFFERENT, profile.differences(before, now))
        keeping.keep(request, SEEN, now)


def _shown(different: list[tuple[str, str, str]]) -> list[tuple[Text, str, str]]:
    labels = {each.id: each.label for each in profile.QUESTIONS}
    return [(labels[name], _words(name, before), _words(name, now)) for name, before, now in different]


def _words(name: str, value: str) -> str:
    return municipality(value) if name == "address_municipality" else value


def _forget(request: HttpRequest, user: User) -> None:
    profile.sheet_for(user).drop(request)
    for name in (SEEN, DIFFERENT):
        keeping.drop(request, name)


def _rows(user: User) -> list[tuple[Text, object]]:
    """The rows of 利用者情報表示 in the manual's order."""
    data = contact_of(user).data
    sex = code_list("C611").get(user.sex) if user.sex else None
    street = Text("住居地(町名丁目番地号等)", "Address (street, number, building)")
    rows: list[tuple[Text, object]] = [
        (Text("氏名", "Name"), user.name),
        (Text("性別", "Sex"), sex.text if sex else ""),
        (Text("生年月日", "Date of birth"), user.birth_date.isoformat() if user.birth_date else ""),
        (
            Text("住居地(都道府県市区町村)", "Address (prefecture and municipality)"),
            municipality(data.get("address_municipality", "")),
        ),
        (street, data.get("address_street", "")),
        (Text("連絡先", "Telephone number"), data.get("phone", "")),
        (Text("認証ID", "Authentication ID"), user.authentication_id),
        (Text("メールアドレス", "E-mail address"), data.get("email", "")),
        (Text("在留カード番号", "Residence card number"), data.get("residence_card_number", "")),
        (Text("申請等取次者証明書番号", "Number of the agent's certificate"), user.certificate_number),
    ]
    return rows[:8] if user.category == Category.COE_RECIPIENT else rows
