"""新規利用者登録 of agents and of recipients, from the top page to the first login (manual 2.1.2, 2.16)."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.identifiers import canonical_id, new_id
from accounts.models import AccountState, Contact, Registration, User
from accounts.registration_form import KINDS
from messages.clock import today
from tests.accounts.mails import link, mails
from tests.accounts.registering import AGENT, NUMBER, PERSON, certificate, enter, press_register, terms

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

PASSWORD = "Kaede#4821"
ANSWERS = {"agent": AGENT, "recipient": PERSON}
DOORS = {"agent": "organization", "recipient": "recipient"}


@pytest.fixture(autouse=True)
def _registers(db):
    certificate()
    terms()


def ids_in(page):
    return sorted(set(re.findall(r"(WZBAM\d{3}E)：", page.content.decode())))


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("kind", ANSWERS)
def test_from_the_top_page_to_the_first_login(client, kind, language):
    client.post("/language/", {"language": language, "next": "/"})
    assert f'href="/register/{kind}/"' in client.get("/").content.decode()
    page = enter(client, kind, **ANSWERS[kind])
    assert page.request["PATH_INFO"] == f"/register/{kind}/confirm/"
    text = page.content.decode()
    assert [value for value in ("HOUMU,TARO", "1990-09-09", "taro@example.jp") if value not in text] == []
    answer = press_register(client, kind)
    assert answer["Location"] == f"/register/{kind}/complete/"
    assert "taro@example.jp" in client.get(answer["Location"]).content.decode()

    user = User.objects.get()
    assert re.fullmatch("[a-hjkmnp-z]{5}[2-9]{5}", user.authentication_id)
    assert (user.category, user.state, user.has_usable_password()) == (KINDS[kind].category, "issued", False)
    assert (user.birth_date, user.sex, user.language) == (date(1990, 9, 9), "1", language)
    assert user.registration.terms.version == 1
    id_mail, link_mail = mails()
    assert {id_mail.recipient, link_mail.recipient} == {"taro@example.jp"}
    assert user.authentication_id in id_mail.body and user.authentication_id not in link_mail.body

    path = link(link_mail)
    browser = Client()
    assert browser.get(path).status_code == 200
    assert browser.post(path, {"new": PASSWORD, "again": PASSWORD})["Location"] == "/password/set/"
    assert f"/login/{DOORS[kind]}/" in browser.get("/password/set/").content.decode()
    typed = {"username": user.authentication_id, "password": PASSWORD}
    assert browser.post(f"/login/{DOORS[kind]}/", typed)["Location"] == "/menu/"


def test_what_is_stored_of_an_agent(client):
    enter(client, "agent", **AGENT)
    press_register(client, "agent")
    user = User.objects.get()
    assert (user.kanji_name, user.certificate_number) == ("法務　太郎", NUMBER)
    assert Contact.objects.get().data == {
        "email": "taro@example.jp",
        "phone": "0312345678",
        "address_municipality": "131016",
        "address_street": "１－１－１　見本ハイツ２０２号",
    }


@pytest.mark.parametrize("kind", ANSWERS)
def test_nothing_typed(client, kind):
    page = enter(client, kind)
    assert ids_in(page)[0] == "WZBAM001E"
    assert {"WZBAM103E", "WZBAM104E", "WZBAM256E"} <= set(ids_in(page))
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"terms": ""}, ["WZBAM256E"]),
        ({"email_again": "other@example.jp"}, ["WZBAM159E"]),
        ({"email": "no address", "email_again": "no address"}, ["WZBAM018E", "WZBAM021E"]),
        ({"email": "a@b.jp\nBcc: c@d.jp", "email_again": "a@b.jp\nBcc: c@d.jp"}, ["WZBAM018E", "WZBAM021E"]),
        ({"name": "法務　太郎"}, ["WZBAM005E", "WZBAM018E"]),
        ({"name": "HOUMU,TARO\r\nBcc: x@example.jp"}, ["WZBAM018E", "WZBAM020E"]),
        ({"name": "A" * 10_000}, ["WZBAM003E", "WZBAM018E"]),
        ({"birth_date": "1990-02-30"}, ["WZBAM018E", "WZBAM111E"]),
        ({"birth_date": "2990-02-03"}, ["WZBAM005E", "WZBAM018E"]),
        ({"sex": "9"}, ["WZBAM005E", "WZBAM018E"]),
        ({"sex": ""}, ["WZBAM001E"]),
        ({"address_municipality": ""}, ["WZBAM103E"]),
        ({"address_municipality": "000000"}, ["WZBAM005E", "WZBAM018E"]),
        ({"address_street": ""}, ["WZBAM104E"]),
        ({"address_street": "１" * 81}, ["WZBAM003E", "WZBAM018E"]),
        ({"phone": "03-1234-5678-9012-3456"}, ["WZBAM003E", "WZBAM018E"]),
        ({"certificate_number": "20120310001"}, ["WZBAM004E", "WZBAM018E"]),
        ({"certificate_number": "999999999999"}, ["WZBAM246E"]),
    ],
)
def test_what_is_refused(client, typed, expected):
    page = enter(client, "agent", **{**AGENT, **typed})
    assert ids_in(page) == expected
    assert "field--error" in page.content.decode()
    assert "0312345678" in page.content.decode() or "phone" in typed


def test_consent_is_needed_to_the_version_in_force(client):
    assert ids_in(enter(client, "recipient", **{k: v for k, v in PERSON.items() if k != "terms"})) == ["WZBAM256E"]
    terms(2, since=-1)
    assert enter(client, "recipient", **PERSON).status_code == 200
    assert ids_in(enter(client, "recipient", **{**PERSON, "terms_version": "2"})) == ["WZBAM256E"]
    assert not User.objects.exists()


def test_terms_that_change_before_the_last_press_are_shown_first(clock, client):
    clock.at(hours=14)
    terms(5, since=0)
    enter(client, "recipient", **{**PERSON, "terms_version": "5"})
    terms(6, since=-1)
    clock.at(hours=15.5)
    answer = press_register(client, "recipient")
    assert answer["Location"] == "/register/recipient/"
    assert ids_in(client.get(answer["Location"])) == ["WZBAM256E"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": "revoked"}, "WZBAM247E"),
        ({"state": "suspended"}, "WZBAM249E"),
        ({"valid_until": today() - timedelta(days=3)}, "WZBAM248E"),
        ({"birth_date": date(1990, 9, 10)}, "WZBAM262E"),
        ({"state": "revoked", "valid_until": today() - timedelta(days=3)}, "WZBAM247E"),
        ({"state": "suspended", "birth_date": date(1990, 9, 10)}, "WZBAM249E"),
    ],
)
def test_the_certificate_is_looked_up(client, fields, expected):
    certificate("300000000001", **fields)
    assert ids_in(enter(client, "agent", **{**AGENT, "certificate_number": "300000000001"})) == [expected]


def test_a_number_belongs_to_one_account_until_that_is_erased(client):
    enter(client, "agent", **AGENT)
    press_register(client, "agent")
    assert ids_in(enter(Client(), "agent", **AGENT)) == ["WZBAM261E"]
    User.objects.update(state=AccountState.ERASED)
    browser = Client()
    enter(browser, "agent", **AGENT)
    press_register(browser, "agent")
    assert User.objects.count() == 2


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_double_press_makes_one_account(client, kind):
    enter(client, kind, **ANSWERS[kind])
    before = {name: client.session[name] for name in client.session.keys()}  # noqa: SIM118
    first = press_register(client, kind)
    session = client.session
    session.update(before)
    session.save()
    second = press_register(client, kind)
    assert first["Location"] == second["Location"] == f"/register/{kind}/complete/"
    assert press_register(client, kind).status_code == 302
    assert (User.objects.count(), Registration.objects.count(), len(mails())) == (1, 1, 2)


def test_a_second_registration_from_the_same_browser_is_another_one(client):
    for name in ("one", "two"):
        enter(client, "recipient", **{**PERSON, "email": f"{name}@example.jp", "email_again": f"{name}@example.jp"})
        press_register(client, "recipient")
    assert User.objects.count() == 2


def test_pages_out_of_order_lead_to_the_form(client):
    for page in ("confirm", "complete"):
        assert client.get(f"/register/agent/{page}/")["Location"] == "/register/agent/"
    assert press_register(client, "agent")["Location"] == "/register/agent/"
    assert client.get("/register/nobody/").status_code == 404


def test_the_search_keeps_what_was_typed(client):
    typed = {**AGENT, "address_municipality": "", "search": "address_municipality"}
    answer = client.post("/register/agent/", typed)
    assert answer["Location"] == "/register/agent/municipality/"
    assert "千代田区" in client.get("/register/agent/municipality/?q=千代田").content.decode()
    answer = client.post("/register/agent/municipality/", {"code": "131016"})
    page = client.get("/register/agent/").content.decode()
    assert "千代田区" in page and "HOUMU,TARO" in page
    assert 'name="terms" value="1" checked' in page


def test_what_was_typed_lies_sealed_in_the_session(client):
    enter(client, "agent", **AGENT)
    assert "taro@example.jp" not in str(dict(client.session))


def test_mails_to_one_address_and_tries_from_one_network_are_limited(client):
    for _ in range(5):
        browser = Client()
        enter(browser, "recipient", **PERSON)
        press_register(browser, "recipient")
    enter(client, "recipient", **PERSON)
    answer = press_register(client, "recipient")
    assert (answer.status_code, User.objects.count()) == (429, 5)
    for _ in range(30):
        answer = client.post("/register/agent/", {"action": "confirm", **AGENT})
    assert answer.status_code == 429


def test_without_terms_nothing_is_agreed_to(client):
    from messages.models import Terms

    Terms.objects.all().delete()
    enter(client, "recipient", **PERSON)
    press_register(client, "recipient")
    assert User.objects.get().registration.terms is None


@given(st.integers())
def test_ids_are_their_own_spelling(_):
    made = new_id()
    assert canonical_id(made) == made
    assert re.fullmatch("[a-hjkmnp-z]{5}[2-9]{5}", made)
