"""新規利用者登録 of 外国人本人・その他 with a My Number card, up to the first login."""

import base64
import re
from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import AccountState, CardBinding, ResidenceCard, User
from accounts.mynumber import demo_cards
from accounts.mynumber.verification import Use
from messages.clock import today
from tests.accounts.cards import log_in
from tests.accounts.mails import link, mails
from tests.accounts.registering import MEI, enter, press_register, terms

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

FOREIGN = {**MEI, "residence_card_number": "AB12345678CD"}
ANSWERS = {"foreign-national": FOREIGN, "representative": MEI, "relative": MEI}
CATEGORIES = {"foreign-national": "FGN", "representative": "REP", "relative": "FAM"}


@pytest.fixture(autouse=True)
def _registers(db):
    terms()
    residence_card()


def residence_card(number="AB12345678CD", days=10, state="valid", **data):
    card = ResidenceCard(state=state, valid_until=today() + timedelta(days=days))
    card.data = {"number": number, "name": "MIHON,MEI", "sex": "2", "birth_date": "1995-05-05", **data}
    card.save()


def show(client, kind="representative", name="mei"):
    return client.post(f"/register/{kind}/card/", {"test_card": name})


def ids_in(page):
    return sorted(set(re.findall(r"(WZBAM\d{3}E)：", page.content.decode())))


def register(client, kind="representative", name="mei", **answers):
    enter(client, kind, **{**ANSWERS[kind], **answers})
    show(client, kind, name)
    return press_register(client, kind)


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("kind", ANSWERS)
def test_from_the_top_page_to_the_first_login(client, kind, language):
    client.post("/language/", {"language": language, "next": "/"})
    assert 'href="/register/individual/"' in client.get("/").content.decode()
    assert f'href="/register/{kind}/"' in client.get("/register/individual/").content.decode()
    page = enter(client, kind, **ANSWERS[kind])
    assert page.request["PATH_INFO"] == f"/register/{kind}/card/"
    assert show(client, kind)["Location"] == f"/register/{kind}/confirm/"
    assert "MIHON,MEI" in client.get(f"/register/{kind}/confirm/").content.decode()
    assert press_register(client, kind)["Location"] == f"/register/{kind}/complete/"
    user = User.objects.get()
    assert (user.category, user.card.category) == (CATEGORIES[kind], CATEGORIES[kind])
    assert ("residence_card_number" in user.contact.data) is (kind == "foreign-national")
    client.post(link(mails("password_link")[0]), {"new": "Kaede#4821", "again": "Kaede#4821"})
    assert log_in(client, "Kaede#4821")["Location"] == "/menu/"


def test_nobody_gets_past_the_card(client):
    enter(client, "representative", **MEI)
    assert client.get("/register/representative/confirm/")["Location"] == "/register/representative/card/"
    assert press_register(client, "representative")["Location"] == "/register/representative/card/"
    assert client.get("/register/agent/card/").status_code == 404
    assert Client().get("/register/representative/card/")["Location"] == "/register/representative/"
    assert not User.objects.exists()


def test_another_persons_card(client):
    enter(client, "representative", **MEI)
    assert ids_in(show(client, name="john")) == ["WZBAM255E"]
    assert press_register(client, "representative")["Location"] == "/register/representative/card/"


def test_what_was_typed_after_the_card_needs_the_card_again(client):
    enter(client, "representative", **MEI)
    show(client)
    enter(
        client,
        "representative",
        **{**MEI, "kanji_name": "", "name": "TAMESHI,JOHN", "sex": "1", "birth_date": "1990-09-09"},
    )
    assert press_register(client, "representative")["Location"] == "/register/representative/card/"


def test_a_card_has_one_account_in_each_category(client):
    register(client)
    enter(client, "representative", **MEI)
    assert ids_in(show(client)) == ["WZBAM254E"]
    register(client, "relative")
    assert User.objects.count() == 2
    User.objects.filter(category="REP").update(state=AccountState.ERASED)
    CardBinding.objects.filter(category="REP").update(released=True)
    register(client)
    assert User.objects.count() == 3


def posted(challenge, name="mei", **changes):
    fields = {}
    for use in Use:
        signed = demo_cards.card(name).sign(use, challenge)
        fields[f"{use}_certificate"] = base64.b64encode(signed.certificate).decode()
        fields[f"{use}_signature"] = base64.b64encode(signed.signature).decode()
    return {**fields, **changes}


def challenge_on(page):
    return base64.b64decode(re.search(r'data-challenge="([^"]+)"', page.content.decode())[1])


def test_a_readers_response(client):
    challenge = challenge_on(enter(client, "representative", **MEI))
    assert len(challenge) == 32
    answer = client.post("/register/representative/card/", posted(challenge))
    assert answer["Location"] == "/register/representative/confirm/"


def test_a_challenge_is_used_once_lasts_five_minutes_and_belongs_to_one_session(clock, client):
    terms(7)
    address, answers = "/register/representative/card/", {**MEI, "terms_version": "7"}
    challenge = challenge_on(enter(client, "representative", **answers))
    response = posted(challenge)
    assert ids_in(client.post(address, posted(challenge, signature_signature="AAAA"))) == ["WZBAM255E"]
    assert ids_in(client.post(address, response)) == ["WZBAM255E"]
    other = Client()
    enter(other, "representative", **answers)
    assert ids_in(other.post(address, response)) == ["WZBAM255E"]
    late = posted(challenge_on(client.get(address)))
    clock.at(minutes=6)
    assert ids_in(client.post(address, late)) == ["WZBAM255E"]
    assert client.post(address, posted(challenge_on(client.get(address)))).status_code == 302


@pytest.mark.parametrize("rubbish", ["", "not base64!", "AAAA", "é", "A" * 30_000])
def test_rubbish_instead_of_a_response(client, rubbish):
    challenge = challenge_on(enter(client, "representative", **MEI))
    for name in ("signature_certificate", "signature_signature", "authentication_certificate"):
        page = client.post("/register/representative/card/", posted(challenge, **{name: rubbish}))
        assert ids_in(page) == ["WZBAM255E"]
        challenge = challenge_on(page)


@pytest.mark.parametrize(("demo", "offered"), [(True, False), (False, True)])
def test_software_cards_are_never_trusted_outside_the_demo(client, settings, demo, offered):
    settings.DEMO, settings.JPKI_TEST_CARDS = demo, offered
    page = enter(client, "representative", **MEI)
    assert "test_card" not in page.content.decode()
    assert ids_in(show(client)) == ["WZBAM255E"]
    response = posted(challenge_on(client.get("/register/representative/card/")))
    assert ids_in(client.post("/register/representative/card/", response)) == ["WZBAM263E"]


def test_configured_authorities_are_trusted(client, settings, tmp_path):
    from cryptography.hazmat.primitives.serialization import Encoding

    from messages.clock import now

    settings.JPKI_TEST_CARDS = False
    trusted = demo_cards.authority().authority(now())
    (tmp_path / "ca.pem").write_bytes(trusted.certificate.public_bytes(Encoding.PEM))
    (tmp_path / "crl.pem").write_bytes(trusted.revoked.public_bytes(Encoding.PEM))
    settings.JPKI_AUTHORITIES, settings.JPKI_REVOKED = str(tmp_path / "ca.pem"), str(tmp_path / "crl.pem")
    challenge = challenge_on(enter(client, "representative", **MEI))
    assert client.post("/register/representative/card/", posted(challenge)).status_code == 302
    settings.JPKI_REVOKED = str(tmp_path / "gone.pem")
    challenge = challenge_on(client.get("/register/representative/card/"))
    assert ids_in(client.post("/register/representative/card/", posted(challenge))) == ["WZBAM263E"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": "MIHON,MAI"}, "WZBAM251E"),
        ({"birth_date": "1995-05-06"}, "WZBAM251E"),
        ({"state": "lapsed"}, "WZBAM260E"),
        ({"days": -2}, "WZBAM253E"),
        ({"state": "lapsed", "days": -2}, "WZBAM260E"),
    ],
)
def test_the_residence_card_is_looked_up(client, fields, expected):
    residence_card("ZZ00000000ZZ", **fields)
    page = enter(client, "foreign-national", **{**FOREIGN, "residence_card_number": "ZZ00000000ZZ"})
    assert ids_in(page) == [expected]


def test_unknown_and_taken_residence_cards(client):
    typed = {**FOREIGN, "residence_card_number": "QQ00000000QQ"}
    assert ids_in(enter(client, "foreign-national", **typed)) == ["WZBAM251E"]
    register(client, "foreign-national")
    assert ids_in(enter(Client(), "foreign-national", **FOREIGN)) == ["WZBAM252E"]
    assert User.objects.count() == 1
