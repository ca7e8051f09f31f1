"""Anything a browser can send to the pages of accounts: nothing breaks or is stored, no mail gets a new header."""

import pytest
from django.core.signing import dumps

from accounts.links import Purpose
from accounts.models import Contact, Organization, User
from accounts.registration_form import KINDS
from tests.accounts.cards import PASSWORD_PAGE, bind, show
from tests.accounts.mails import link, mails
from tests.accounts.registering import AGENT, MEI, enter, terms
from tests.conftest import PASSWORD, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

LONG = "Ａ" * 10_000
NASTY = {"10,000 letters": LONG, "nul": "a\0b", "lines": "a\r\nBcc: x@example.jp", "no character": "\ufffe"}
ANSWERS = {"agent": AGENT, "foreign-national": {**MEI, "residence_card_number": "AB12345678CD"}}
FIELDS = [(kind, question.id) for kind in ANSWERS for question in KINDS[kind].sheet.questions]


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_every_field_of_every_registration(client, kind, name, text):
    terms()
    answers = {**ANSWERS[kind], name: text}
    if name == "email":
        answers["email_again"] = text
    page = enter(client, kind, **answers)
    assert page.status_code == 200
    assert page.request["PATH_INFO"] == f"/register/{kind}/"
    assert "WZBAM" in page.content.decode()
    assert not User.objects.exists() and not mails()


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("/login/individual/card/", ("username", "password")),
        ("/login/organization/", ("username", "password")),
        ("/login/organization/forgotten/", ("authentication_id", "email")),
        ("/login/organization/forgotten-id/", ("email",)),
        ("/login/individual/", ("test_card", "authentication_certificate", "authentication_signature")),
    ],
)
def test_every_page_before_the_login(client, lawyer, page, names, text):
    client.get(page)
    answer = client.post(page, dict.fromkeys(names, text))
    assert answer.status_code == 200
    assert "WZBAM" in answer.content.decode()
    assert not mails()


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_the_password_after_the_card(client, reachable, text):
    bind(reachable("FGN", "foreign0001"))
    show(client)
    answer = client.post(PASSWORD_PAGE, {"password": text, "category": text})
    assert "WZBAM005E：" in answer.content.decode()


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("name", ["address_street", "phone", "email", "certificate_number"])
def test_every_field_of_the_profile(post, lawyer, lawyer_client, name, text):
    before = Contact.objects.get(user=lawyer).sealed
    answer = post(lawyer_client, "/profile/change/", {"action": "change", name: text, "email_again": text})
    assert "WZBAM" in lawyer_client.get(answer["Location"]).content.decode()
    assert Contact.objects.get(user=lawyer).sealed == before and not mails()


@pytest.mark.parametrize(
    ("name", "email"), [("A,B\r\nBcc: x@example.jp", "a@example.jp"), ("A,B", "a@b.jp\r\nBcc: c@d.jp")]
)
def test_a_user_made_by_staff_brings_no_header(person, name, email):
    desk = signed_in(person("STF", "root0001", is_superuser=True))
    organization = Organization.objects.create(name="見本\r\nBcc: x@example.jp")
    typed = {"category": "ORG", "name": name, "kanji_name": "", "member_of": organization.pk, "email": email}
    desk.post("/admin/accounts/user/add/", typed)
    assert all("\n" not in f"{mail.subject}{mail.recipient}" for mail in mails())
    assert {mail.recipient for mail in mails()} <= {"a@example.jp"}


@pytest.fixture
def confirmation(post, lawyer_client):
    """The link to confirm a new mail address."""
    typed = {"action": "change", "email": "new@example.jp", "email_again": "new@example.jp"}
    post(lawyer_client, "/profile/change/", typed)
    post(lawyer_client, "/profile/change/password/", {"current": PASSWORD})
    return link(mails("confirm_email")[0])


def test_the_link_to_a_new_address_works_once(client, lawyer, confirmation):
    assert client.post(confirmation)["Location"] == "/email/confirmed/"
    for method in (client.get, client.post):
        assert method(confirmation).status_code == 410
    assert len(mails("email_changed")) == 1


@pytest.mark.parametrize("alter", [lambda path: path[:-2] + "/", lambda path: path[:-1] + "x/", lambda _: "/email/x/"])
def test_an_altered_link_to_a_new_address_is_void(client, lawyer, confirmation, alter):
    for method in (client.get, client.post):
        assert method(alter(confirmation)).status_code == 410
    assert Contact.objects.get(user=lawyer).email == "lawyer0001@example.jp"


def test_a_link_for_something_else_or_of_another_key_is_void(client, lawyer, confirmation):
    assert client.post(confirmation.replace("/email/", "/password/")).status_code == 410
    with_another_key = dumps({"u": lawyer.pk, "v": "0"}, key="another", salt=Purpose.PASSWORD)
    assert client.get(f"/password/{with_another_key}/").status_code == 410


def test_a_double_press_confirms_and_logs_in_once(client, reachable):
    user = reachable("FGN", "foreign0001")
    bind(user)
    show(client)
    first = client.post(PASSWORD_PAGE, {"password": PASSWORD})
    second = client.post(PASSWORD_PAGE, {"password": PASSWORD})
    assert (first["Location"], second["Location"]) == ("/menu/", "/login/individual/")
    assert client.get("/menu/").content == b"menu"
