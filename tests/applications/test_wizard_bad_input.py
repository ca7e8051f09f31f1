"""Anything a browser can send gets a message or a plain error page, never a traceback and never a lost draft."""

import logging
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from applications.catalogue.model import Repeat
from applications.models import Draft
from messages import clock
from tests.accounts.helpers import token
from tests.applications.pages import Wizard
from tests.support import examples

pytestmark = pytest.mark.django_db
STEPS = ("identity1", "identity2", "activity", "confirm")
ODD = {
    "NUL": "A\x00B",
    "controls": "\x01\x07\x1b[31m\x7f\x85",
    "emoji": "👩‍👩‍👧‍👦🇯🇵",
    "combining": "e" + "\u0301" * 50,
    "direction": "\u202egnp.exe\u2066",
    "markup": "<script>alert(1)</script>{{ 7|add:7 }}{% now %}",
    "sql": "'; DROP TABLE applications_draft; --",
    "zero widths": "\u200b\ufeff\u2060",
    "astral": "𠮷" * 300,
    "digits of elsewhere": "٣٤٥१२३",
    "huge number": "9" * 6000,
    "spaces": "\u3000 \t",
    "hyphens": "-----",
    "newlines": "\r\n\r\n\u2028\u2029",
    "minus": "-1",
    "nan": "nan",
    "format": "%s%n{0}{name!r}",
}


@pytest.fixture
def wizard(agent_client: Client) -> Wizard:
    return Wizard(agent_client)


def names(wizard: Wizard, step: str) -> list[str]:
    """Every name of an input on a page."""
    found = []
    for item in wizard.form.step(step).items():
        inner = [f"{item.id}.0.{q.id}" for q in item.questions] if isinstance(item, Repeat) else [item.id]
        found += [name + part for name in inner for part in ("", ".y", ".m", ".d")]
    return found


def texts(wizard: Wizard) -> dict[str, Any]:
    """The draft's answers without its rows."""
    return {key: value for key, value in wizard.answers().items() if isinstance(value, str)}


def url_of(wizard: Wizard, step: str) -> str:
    return reverse("wizard-confirm", args=[wizard.draft.pk]) if step == "confirm" else wizard.url(step)


def send_raw(wizard: Wizard, step: str, body: str | bytes, type: str = "application/x-www-form-urlencoded") -> Any:
    return wizard.client.generic("POST", url_of(wizard, step), body, content_type=type)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("step", STEPS[:3])
def test_odd_text_in_every_field_is_kept_and_named(wizard, step, text) -> None:
    where = wizard.press(step, "next", dict.fromkeys(names(wizard, step), text))
    assert where.partition("?")[0] == wizard.url(step) + "#errors"
    assert wizard.problems(step)
    kept = wizard.answers()
    assert kept["name" if step == "identity1" else "reason" if step == "identity2" else "org_name"] == text
    wizard.shown(step)
    assert "<script>alert" not in wizard.html
    assert wizard.client.get(reverse("menu")).status_code == 200


def test_a_megabyte_in_a_field_is_kept_and_refused(wizard) -> None:
    text = "あ" * 350_000
    wizard.press("identity1", "next", occupation=text)
    assert wizard.answers()["occupation"] == text
    assert any(line.startswith("WZBAM003E") for line in wizard.problems("identity1"))


@pytest.mark.parametrize(
    "body",
    [
        "name=%",
        "name=%zz&nationality=%u0041",
        "name=%ff%fe%ed%a0%80",
        "name=%00&=&&&=x&%00=1",
        "name",
        "",
        "name[]=1&name[0]=2&relatives=x&relatives.=1&relatives..name=2&.=3",
        "relatives.99999999999.name=A&relatives.-1.name=B&relatives.0.name.more=C",
        "relatives.999.name=LAST",
    ],
)
def test_bodies_that_no_page_of_ours_sends(wizard, body) -> None:
    answer = send_raw(wizard, "identity1", f"{body}&{urlencode({**token(wizard.client), 'action': 'next'})}")
    assert (answer.status_code, answer["Location"]) == (302, wizard.url("identity1") + "#errors")
    assert wizard.problems("identity1")


def test_a_row_far_away_is_drawn_as_one_row(wizard) -> None:
    wizard.press("identity1", "save", {"has_relatives": "1", "relatives.999.name": "遠い"})
    assert {"name": "遠い"} in wizard.answers()["relatives"]
    assert wizard.shown("identity1").values["relatives.1.name"] == "遠い"


def test_hundreds_of_rows_are_named_and_drawn(wizard) -> None:
    wizard.press("identity1", "next", {f"relatives.{number}.name": "人" for number in range(400)})
    assert any(line.startswith("WZBAM") for line in wizard.problems("identity1"))
    assert len(wizard.answers()["relatives"]) == 40


def test_doubled_and_missing_fields(wizard) -> None:
    wizard.press("identity1", "save", occupation="会社員", has_relatives="1")
    fields = [("name", "FIRST"), ("name", "LAST"), ("sex", "1"), ("sex", "2"), ("action", "save"), ("action", "save")]
    assert send_raw(wizard, "identity1", urlencode([*fields, *token(wizard.client).items()])).status_code == 302
    assert texts(wizard) == {"name": "LAST", "sex": "2", "occupation": "会社員"}


@pytest.mark.parametrize(
    ("body", "type", "status"),
    [
        ("&".join(f"f{number}=x" for number in range(5000)), "application/x-www-form-urlencoded", 413),
        ("name=" + "x" * 4_000_000, "application/x-www-form-urlencoded", 413),
        (b"--x\r\nnot a part", "multipart/form-data; boundary=x", 302),
        (b"", "multipart/form-data; boundary=", 302),
        (b'{"name": "x"}', "application/json", 302),
        (b"\xff\xfe=&name=KEPT&sex=1", "application/x-www-form-urlencoded; charset=utf-99", 302),
    ],
)
def test_bodies_of_the_wrong_size_or_kind(wizard, body, type, status) -> None:
    wizard.press("identity1", "save", name="KEPT", sex="1")
    answer = send_raw(wizard, "identity1", body, type)
    assert answer.status_code == status
    if status != 302:
        assert "E-2026" in answer.content.decode() or "お問合せ番号" in answer.content.decode()
    assert texts(wizard) == {"name": "KEPT", "sex": "1"}


@pytest.mark.parametrize("action", ["", "\x00", "next:next", "add", "add:", "remove", "remove::", "clear", "x" * 9999])
def test_buttons_that_no_page_has(wizard, action) -> None:
    sent = wizard.shown("identity1").values | {"action": action, "name": "KEPT"}
    assert wizard.client.post(wizard.url("identity1"), sent).status_code in (302, 404)
    assert wizard.answers()["name"] == "KEPT"


@pytest.mark.parametrize("search", ["x", "\x00", "relatives.9999999999.name", "../../admin", "name.0.0"])
def test_searches_that_no_page_offers(wizard, search) -> None:
    sent = wizard.shown("identity1").values | {"search": search}
    assert wizard.client.post(wizard.url("identity1"), sent).status_code == 404


@pytest.mark.parametrize("path", ["%", "%zz", "%ff", "%00", "%ed%a0%80", quote("../" * 20), "a" * 5000, "a.b.c.d"])
def test_addresses_that_do_not_exist(wizard, path) -> None:
    base = wizard.url("identity1")
    for url in (f"{base}search/{path}/", base.replace("identity1", path), f"/choices/{path}/{path}/"):
        assert wizard.client.get(url).status_code in (400, 404), url


@pytest.mark.parametrize("query", ["return=%ff", "q=%00&prefecture=%ff", "q=" + "x" * 3000, "prefecture[]=1", "q=%"])
def test_odd_queries(wizard, query) -> None:
    search = reverse("wizard-search", args=[wizard.draft.pk, "identity1", "address_municipality"])
    for url in (wizard.url("identity1"), search, reverse("wizard-start"), reverse("menu")):
        assert wizard.client.get(f"{url}?{query}").status_code == 200


@pytest.mark.parametrize("language", ["xx", "\x00", "../../etc", "ja" * 500])
def test_odd_language_cookies(wizard, language) -> None:
    wizard.client.cookies["django_language"] = language
    assert wizard.client.get(wizard.url("identity1")).status_code == 200


def test_what_was_typed_is_never_logged(wizard, caplog) -> None:
    secret = "KAKUSHIGOTO"
    with caplog.at_level(logging.DEBUG):
        wizard.press("identity1", "next", dict.fromkeys(names(wizard, "identity1"), secret))
        wizard.shown("identity1")
        send_raw(wizard, "identity1", f"name={secret}&" + "&".join(f"{secret}{n}=x" for n in range(5000)))
        wizard.client.post(wizard.url("nothing"), {**token(wizard.client), "name": secret})
        wizard.client.post(wizard.url("identity1"), {"page_token": "old", "name": secret})
    ours = [record for record in caplog.records if not record.name.startswith("django.db")]
    assert secret not in "\n".join(f"{record.getMessage()} {record.exc_text or ''}" for record in ours)


ACTIONS = ("next", "save", "back", "refresh", "enter", "add:relatives", "remove:work_history:0")
TEXTS = st.one_of(
    st.text(max_size=40),
    st.sampled_from([*ODD.values(), "1", "0", "", "01", "99", "20260401", "2026-04-01", "131016", "283", "on"]),
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=settings().max_examples // 3,
)
@given(data=st.data())
@pytest.mark.parametrize("step", STEPS)
def test_random_forms_are_answered_by_a_page(agent_client, step, data) -> None:
    """Nothing a page's inputs can hold makes an error of ours, and what was typed is there again."""
    wizard = Wizard(agent_client)
    if step == "confirm":
        draft = wizard.draft
        draft.answers = examples.extension(clock.today())
        draft.save()
    typed = data.draw(st.dictionaries(st.sampled_from(names(wizard, step)) | st.text(max_size=12), TEXTS, max_size=25))
    action = data.draw(st.sampled_from(ACTIONS))
    typed = {key: value for key, value in typed.items() if key not in ("page_token", "search", "action", "return")}
    body = urlencode({**typed, **token(agent_client), "action": action}, errors="surrogatepass")
    answer = send_raw(wizard, step, body)
    assert answer.status_code in (302, 404)
    if answer.status_code == 302:
        assert agent_client.get(answer["Location"].partition("#")[0]).status_code == 200
    Draft.objects.all().delete()
