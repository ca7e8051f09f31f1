"""ログイン of 外国人本人・その他: card, then password; and a card that was renewed (behaviour 9)."""

import base64
import re
from datetime import date

import pytest
from django.test import Client

from accounts import staff_actions
from accounts.models import CardBinding, User
from accounts.mynumber import authenticator, demo_cards
from accounts.mynumber.software_cards import SoftwareAuthority, card
from accounts.mynumber.verification import Use
from tests.accounts.cards import LOGIN, PASSWORD_PAGE, bind, log_in, show
from tests.accounts.mails import mails
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

RENEW, READ = "/login/individual/card/", "/login/individual/card/read/"


@pytest.fixture
def mei(reachable):
    fields = {"name": "MIHON,MEI", "sex": "2", "birth_date": date(1995, 5, 5)}
    user = reachable("FGN", "foreign0001", **fields)
    bind(user)
    return user


def ids_in(page):
    return re.findall(r"(WZBAM\d{3}E)：", page.content.decode())


def challenge_on(page):
    return base64.b64decode(re.search(r'data-challenge="([^"]+)"', page.content.decode())[1])


def posted(signed, use=Use.AUTHENTICATION):
    parts = {"certificate": signed.certificate, "signature": signed.signature}
    return {f"{use}_{part}": base64.b64encode(value).decode() for part, value in parts.items()}


def sign(challenge, use=Use.AUTHENTICATION, name="mei"):
    return posted(demo_cards.card(name).sign(use, challenge), use)


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_card_and_password_lead_to_the_menu(client, mei, language):
    client.post("/language/", {"language": language, "next": "/"})
    assert show(client)["Location"] == PASSWORD_PAGE
    page = client.get(PASSWORD_PAGE).content.decode()
    assert 'name="password"' in page and 'name="username"' not in page and 'name="category"' not in page
    assert client.post(PASSWORD_PAGE, {"password": PASSWORD})["Location"] == "/menu/"
    assert client.get("/menu/").content == b"menu"
    assert client.get(LOGIN)["Location"] == "/menu/"


def test_a_readers_response(client, mei):
    challenge = challenge_on(client.get(LOGIN))
    assert client.post(LOGIN, sign(challenge))["Location"] == PASSWORD_PAGE


def test_a_response_is_for_one_challenge_one_purpose_one_session_and_five_minutes(clock, client, mei):
    challenge = challenge_on(client.get(LOGIN))
    late = sign(challenge)
    clock.at(minutes=6)
    assert ids_in(client.post(LOGIN, late)) == ["WZBAM255E"]
    fresh = sign(challenge_on(client.get(LOGIN)))
    other = Client()
    other.get(LOGIN)
    assert ids_in(other.post(LOGIN, fresh)) == ["WZBAM255E"]
    assert client.post(LOGIN, fresh).status_code == 302
    assert ids_in(client.post(LOGIN, fresh)) == ["WZBAM255E"]


def test_the_signature_certificate_opens_no_door(client, mei):
    challenge = challenge_on(client.get(LOGIN))
    signed = demo_cards.card("mei").sign(Use.SIGNATURE, challenge)
    assert ids_in(client.post(LOGIN, posted(signed))) == ["WZBAM255E"]


@pytest.mark.parametrize("rubbish", ["", "not base64!", "AAAA", "é", "A" * 30_000, "-----BEGIN CERTIFICATE-----"])
@pytest.mark.parametrize("part", ["certificate", "signature"])
def test_rubbish_instead_of_a_response(client, mei, part, rubbish):
    challenge = challenge_on(client.get(LOGIN))
    assert ids_in(client.post(LOGIN, {**sign(challenge), f"authentication_{part}": rubbish})) == ["WZBAM255E"]


def test_a_copied_certificate_is_no_card(client, mei):
    challenge = challenge_on(client.get(LOGIN))
    fake = card(SoftwareAuthority(), demo_cards.PEOPLE["mei"])
    mixed = {**posted(fake.sign(Use.AUTHENTICATION, challenge))}
    mixed["authentication_certificate"] = sign(challenge)["authentication_certificate"]
    assert ids_in(client.post(LOGIN, mixed)) == ["WZBAM255E"]


@pytest.mark.parametrize(("demo", "offered"), [(True, False), (False, True)])
def test_software_cards_open_no_door_outside_the_demo(client, mei, settings, demo, offered):
    settings.DEMO, settings.JPKI_TEST_CARDS = demo, offered
    assert "test_card" not in client.get(LOGIN).content.decode()
    assert ids_in(show(client)) == ["WZBAM255E"]
    assert ids_in(client.post(LOGIN, sign(challenge_on(client.get(LOGIN))))) == ["WZBAM263E"]


def test_the_password_has_to_follow_within_five_minutes(clock, client, mei):
    show(client)
    clock.at(minutes=6)
    assert client.get(PASSWORD_PAGE)["Location"] == LOGIN
    assert client.post(PASSWORD_PAGE, {"password": PASSWORD})["Location"] == LOGIN


def test_an_empty_password_is_marked_and_a_wrong_one_is_never_sent_back(client, mei):
    page = log_in(client, " ")
    assert ids_in(page) == ["WZBAM001E"]
    assert page.content.decode().count('aria-invalid="true"') == 1
    assert "Wrong#2026" not in log_in(client, "Wrong#2026").content.decode()


def test_failures_lock_whatever_page_they_come_from(client, mei):
    for _ in range(4):
        log_in(client, "Wrong#2026")
    locked = log_in(client, "Wrong#2026")
    assert (ids_in(locked), locked.status_code) == (["WZBAM153E"], 429)
    assert ids_in(log_in(Client(), PASSWORD)) == ["WZBAM153E"]


def test_a_card_with_several_accounts_asks_which(client, mei, person):
    bind(person("FAM", "family0001"))
    page = log_in(client, PASSWORD)
    assert ids_in(page) == ["WZBAM002E"]
    text = page.content.decode()
    assert 'value="FGN"' in text and 'value="FAM"' in text and 'value="REP"' not in text
    assert ids_in(client.post(PASSWORD_PAGE, {"password": PASSWORD, "category": "REP"})) == ["WZBAM002E"]
    assert client.post(PASSWORD_PAGE, {"password": PASSWORD, "category": "FAM"})["Location"] == "/menu/"
    assert client.session["_auth_user_id"] == str(User.objects.get(category="FAM").pk)


def test_who_was_erased_reads_it_until_the_card_has_another_account(client, mei, person):
    root = person("STF", "root0001", is_superuser=True)
    staff_actions.act(staff_actions.ACTIONS["erase"], mei.pk, by=root, reason="申出")
    assert ids_in(log_in(client, PASSWORD)) == ["WZBAM156E"]
    bind(person("FGN", "foreign0002"))
    assert log_in(client, PASSWORD)["Location"] == "/menu/"


def test_the_card_help_needs_no_card(client, db):
    page = client.get("/my-number-card/").content.decode()
    assert "カードリーダーがない方" in page and RENEW in page
    assert "/my-number-card/" in client.get(LOGIN).content.decode()


def renew(client, name="mei-new", password=PASSWORD, user="foreign0001"):
    answer = client.post(RENEW, {"username": user, "password": password})
    return show(client, name, READ) if answer.status_code == 302 else answer


def test_a_renewed_card_takes_the_place_of_the_old_one(client, mei):
    assert ids_in(log_in(client, PASSWORD, "mei-new")) == ["WZBAM255E"]
    assert renew(client)["Location"] == "/login/individual/card/renewed/"
    assert client.get("/login/individual/card/renewed/").status_code == 200
    assert ids_in(log_in(client, PASSWORD)) == ["WZBAM255E"]
    assert log_in(client, PASSWORD, "mei-new")["Location"] == "/menu/"
    assert [event.what for event in mei.events.all()] == ["card-changed"]
    assert [(mail.kind, mail.recipient) for mail in mails()] == [("card_changed", "foreign0001@example.jp")]


def test_an_account_without_a_card_gets_one(client, mei):
    CardBinding.objects.all().delete()
    renew(client, "mei")
    assert log_in(client, PASSWORD)["Location"] == "/menu/"


def test_another_persons_card_is_not_taken(client, mei):
    assert ids_in(renew(client, "john")) == ["WZBAM255E"]
    assert log_in(Client(), PASSWORD)["Location"] == "/menu/"


def test_a_card_that_has_another_account_of_the_category(client, mei, person):
    bind(person("FGN", "foreign0002"), "mei-new")
    assert ids_in(renew(client)) == ["WZBAM254E"]


def test_nobody_renews_without_the_password(client, mei):
    assert ids_in(renew(client, password="Wrong#2026")) == ["WZBAM005E"]
    assert ids_in(renew(client, password="")) == ["WZBAM001E"]
    assert client.get(READ)["Location"] == RENEW
    assert show(client, "mei-new", READ)["Location"] == RENEW
    assert not mei.events.exists()


def test_the_card_has_to_follow_within_five_minutes(clock, client, mei):
    client.post(RENEW, {"username": "foreign0001", "password": PASSWORD})
    clock.at(minutes=6)
    assert show(client, "mei-new", READ)["Location"] == RENEW


def test_a_login_response_renews_nothing(client, mei):
    client.post(RENEW, {"username": "foreign0001", "password": PASSWORD})
    login = challenge_on(client.get(LOGIN))
    client.get(READ)
    response = {**sign(login, Use.SIGNATURE, "mei-new"), **sign(login, name="mei-new")}
    assert ids_in(client.post(READ, response)) == ["WZBAM255E"]


def test_only_individuals_have_cards(client, lawyer):
    assert ids_in(renew(client, user="lawyer0001")) == ["WZBAM167E"]
    assert not CardBinding.objects.exists()


def test_a_hash_tells_nothing_about_the_card(mei):
    certificate = demo_cards.card("mei").certificates[Use.AUTHENTICATION]
    stored = CardBinding.objects.get().key_hash
    assert stored == authenticator.key_hash(certificate)
    assert f"{certificate.serial_number:x}" not in stored
