"""Deny by default: every address of the project, called by nobody, by staff and by a recipient."""

import uuid

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

pytestmark = pytest.mark.django_db

PUBLIC = {
    "accessibility",
    "privacy",
    "coe-check",
    "coe-receipt",
    "coe-receipt-confirm",
    "receipt-check",
    "site-map",
    "top",
    "login",
    "logout",
    "set-language",
    "session-extend",
    "staff-activity",
    "staff-code-qr",
    "staff-password",
    "interrupted",
    "notices",
    "notice",
    "terms",
    "terms-version",
    "mailbox",
    "mailbox-mail",
    "healthz",
    "metrics",
    "readyz",
    "email-confirmed",
    "email-link",
    "id-forgotten",
    "id-forgotten-sent",
    "password-forgotten",
    "password-forgotten-sent",
    "password-link",
    "password-set",
    "card-help",
    "card-renewal",
    "card-renewal-card",
    "card-renewed",
    "login-password",
    "register",
    "register-card",
    "register-individual",
    "register-complete",
    "register-confirm",
    "register-municipality",
}
FOR_RECIPIENTS = {
    "certificate-pdf",
    "certificates",
    "coe-receipt-complete",
    "activity",
    "menu",
    "choices",
    "choice-options",
    "password-change",
    "password-changed",
    "profile",
    "staff-code",
    "profile-change",
    "profile-changed",
    "profile-municipality",
    "profile-password",
}
SAMPLES = {"int": "1", "uuid": str(uuid.UUID(int=1)), "slug": "identity", "str": "name", "path": "a/b"}


def addresses(resolver=None, prefix="/"):
    """(name, address) of everything below `resolver` but the staff's site, with a made-up value for every part."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = getattr(pattern.pattern, "_route", "")
        if isinstance(pattern, URLResolver) and pattern.app_name != "admin":
            yield from addresses(pattern, prefix + route)
        elif isinstance(pattern, URLPattern):
            for name, converter in pattern.pattern.converters.items():
                kind = type(converter).__name__.removesuffix("Converter").lower()
                kind = {"string": "str"}.get(kind, kind)
                route = route.replace(f"<{kind}:{name}>", SAMPLES[kind])
            yield pattern.name or route, prefix + route


EVERY = sorted(addresses())
GUARDED = [(name, address) for name, address in EVERY if name not in PUBLIC]


def test_the_walk_finds_the_addresses():
    assert {"top", "login", "menu", "wizard-step"} <= {name for name, _ in EVERY}
    assert not [address for _, address in EVERY if "<" in address]


@pytest.mark.parametrize(("name", "address"), GUARDED, ids=[name for name, _ in GUARDED])
def test_nobody_is_let_in(name, address):
    for method in ("get", "post"):
        answer = getattr(Client(), method)(address)
        assert (answer.status_code, answer.get("Location")) in {(302, "/"), (404, None), (405, None)}


@pytest.mark.parametrize(("name", "address"), GUARDED, ids=[name for name, _ in GUARDED])
def test_staff_are_sent_to_their_site(officer_client, name, address):
    answer = officer_client.get(address)
    assert (answer.status_code, answer.get("Location")) in {(302, "/admin/"), (404, None), (405, None)}


@pytest.mark.parametrize(
    ("name", "address"),
    [each for each in GUARDED if each[0] not in FOR_RECIPIENTS],
    ids=[name for name, _ in GUARDED if name not in FOR_RECIPIENTS],
)
def test_a_recipient_is_told_250e_on_the_menu(recipient_client, name, address):
    answer = recipient_client.get(address)
    if answer.status_code != 302:
        assert answer.status_code in {404, 405}
        return
    assert answer["Location"] == "/menu/"
    assert "WZBAM250E：" in recipient_client.get("/menu/").content.decode()
