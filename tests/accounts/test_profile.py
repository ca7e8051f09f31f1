"""利用者情報管理 (manual 2.15)."""

from datetime import date, timedelta

import pytest

from accounts.models import AgentCertificate, Contact, ResidenceCard, User
from messages.clock import today
from tests.accounts.mails import link, mails
from tests.conftest import PASSWORD, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

CHANGE = "/profile/change/"
CONFIRM = "/profile/change/password/"
TOKYO = "131016"
BIRTH = date(1990, 9, 9)


@pytest.fixture
def send(post):
    """Presses 「変更」, gives the password where it is asked for, and follows to the page that answers."""

    def press(client, **typed):
        answer = post(client, CHANGE, {"action": "change", **typed})
        if answer.get("Location") == CONFIRM:
            answer = post(client, CONFIRM, {"current": PASSWORD})
        return client.get(answer["Location"]) if answer.status_code == 302 else answer

    return press


def certificate(number="201203100011", **fields):
    fields = {"birth_date": BIRTH, "valid_until": today() + timedelta(days=1), **fields}
    return AgentCertificate.objects.create(number=number, **fields)


def card(number="AB12345678CD", state="valid", days=1, **data):
    entry = ResidenceCard(state=state, valid_until=today() + timedelta(days=days))
    entry.data = {"number": number, "name": "LI,MEI", "birth_date": BIRTH.isoformat(), "sex": "2", **data}
    entry.save()


def data_of(user):
    return Contact.objects.get(user=user).data


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_page_shows_what_is_stored(lawyer, lawyer_client, language):
    User.objects.update(sex="1", birth_date=BIRTH, certificate_number="201203100011")
    lawyer_client.post("/language/", {"language": language, "next": "/"})
    page = lawyer_client.get("/profile/").content.decode()
    shown = ("HOUMU,TARO", "1990-09-09", "lawyer0001", "lawyer0001@example.jp", "0312345678", "201203100011")
    assert [text for text in shown if text not in page] == []
    assert CHANGE in page and "/profile/password/" in page


def test_nothing_typed_is_245e_at_every_item(send, lawyer_client):
    page = send(lawyer_client, email="  ").content.decode()
    assert page.count("WZBAM245E：変更する情報を入力してください。") == 1
    assert page.count("field__mark") == 6


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"address_street": "１－１－１"}, ["WZBAM244E"]),
        ({"address_municipality": TOKYO}, ["WZBAM244E"]),
        ({"email": "a@example.jp"}, ["WZBAM159E"]),
        ({"email": "a@example.jp", "email_again": "b@example.jp"}, ["WZBAM159E"]),
        ({"email": "no address", "email_again": "no address"}, ["WZBAM021E"]),
        (
            {"email": "a@example.jp\r\nBcc: b@example.jp", "email_again": "a@example.jp\r\nBcc: b@example.jp"},
            ["WZBAM021E"],
        ),
        ({"phone": "0123456789012"}, ["WZBAM003E"]),
        ({"phone": "zero"}, ["WZBAM005E"]),
        ({"address_municipality": "999999", "address_street": "１"}, ["WZBAM005E"]),
        ({"address_municipality": TOKYO, "address_street": "１" * 81}, ["WZBAM003E"]),
        ({"certificate_number": "12"}, ["WZBAM004E"]),
        ({"certificate_number": "999999999999"}, ["WZBAM246E"]),
        ({"phone": "x" * 10_000}, ["WZBAM005E"]),
    ],
)
def test_what_is_refused_changes_nothing(send, lawyer, lawyer_client, typed, expected):
    before = data_of(lawyer)
    page = send(lawyer_client, **{"phone": "0399999999", **typed}).content.decode()
    assert [id for id in expected if f"{id}：" in page] == expected
    assert data_of(lawyer) == before
    assert not mails()


def test_address_and_telephone_change_without_a_mail(send, lawyer, lawyer_client):
    typed = {"address_municipality": TOKYO, "address_street": "1-1-1 見本ハイツ202号", "phone": "03-9999-9999"}
    page = send(lawyer_client, **typed).content.decode()
    assert "利用者情報の更新が完了しました。" in page and "届きます" not in page
    assert data_of(lawyer)["phone"] == "0399999999"
    assert data_of(lawyer)["address_municipality"] == TOKYO
    assert "見本ハイツ" in data_of(lawyer)["address_street"]
    assert not mails()
    assert [event.what for event in lawyer.events.all()] == ["data-changed"]


def test_a_new_address_counts_after_its_confirmation(client, send, lawyer, lawyer_client):
    page = send(lawyer_client, email="new@example.jp", email_again="NEW@example.jp").content.decode()
    assert "new@example.jp" in page and "届きます" in page
    assert data_of(lawyer)["email"] == "lawyer0001@example.jp"
    (mail,) = mails()
    assert mail.recipient == "new@example.jp"
    path = link(mail)
    for _ in range(2):
        assert client.get(path).status_code == 200
    assert data_of(lawyer)["email"] == "lawyer0001@example.jp"
    assert client.post(path)["Location"] == "/email/confirmed/"
    assert "変更が完了しました" in client.get("/email/confirmed/").content.decode()
    assert (data_of(lawyer)["email"], data_of(lawyer).get("new_email")) == ("new@example.jp", None)
    assert [(mail.kind, mail.recipient) for mail in mails()[1:]] == [
        ("email_changed", "new@example.jp"),
        ("email_given_up", "lawyer0001@example.jp"),
    ]
    assert client.post(path).status_code == 410


def test_a_second_address_voids_the_link_to_the_first(client, send, lawyer, lawyer_client):
    for name in ("first", "second"):
        send(lawyer_client, email=f"{name}@example.jp", email_again=f"{name}@example.jp")
    first, second = (link(mail) for mail in mails("confirm_email"))
    assert client.post(first).status_code == 410
    assert client.post(second).status_code == 302
    assert data_of(lawyer)["email"] == "second@example.jp"


def test_the_confirmation_lasts_24_hours(clock, client, send, lawyer, lawyer_client):
    send(lawyer_client, email="new@example.jp", email_again="new@example.jp")
    clock.at(hours=24, seconds=2)
    assert client.post(link(mails()[0])).status_code == 410


def test_mails_to_new_addresses_are_limited(send, lawyer_client):
    for number in range(5):
        send(lawyer_client, email=f"n{number}@example.jp", email_again=f"n{number}@example.jp")
    assert send(lawyer_client, email="x@example.jp", email_again="x@example.jp").status_code == 429
    assert len(mails()) == 5


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": "revoked"}, "WZBAM247E"),
        ({"state": "suspended"}, "WZBAM249E"),
        ({"valid_until": today() - timedelta(days=3)}, "WZBAM248E"),
        ({"birth_date": date(1990, 9, 10)}, "WZBAM262E"),
        ({}, ""),
    ],
)
def test_a_new_certificate_is_looked_up(send, lawyer, lawyer_client, fields, expected):
    User.objects.update(birth_date=BIRTH)
    certificate(**fields)
    page = send(lawyer_client, certificate_number="２０１２０３１０００１１").content.decode()
    lawyer.refresh_from_db()
    assert lawyer.certificate_number == ("" if expected else "201203100011")
    assert not expected or f"{expected}：" in page


def test_a_certificate_belongs_to_one_account(send, person, lawyer, lawyer_client):
    User.objects.update(birth_date=BIRTH)
    certificate()
    other = person("LAW", "other0001", certificate_number="201203100011")
    assert "WZBAM261E：" in send(lawyer_client, certificate_number="201203100011").content.decode()
    User.objects.filter(pk=other.pk).update(state="erased")
    assert "更新完了" in send(lawyer_client, certificate_number="201203100011").content.decode()


def test_only_those_who_have_one_are_asked_for_certificate_or_card(reachable, lawyer_client):
    for category, asked in (("CRC", []), ("FGN", ["residence_card_number"]), ("ORG", [])):
        page = signed_in(reachable(category, f"{category}000001")).get(CHANGE).content.decode()
        names = [name for name in ("certificate_number", "residence_card_number") if f'name="{name}"' in page]
        assert names == asked


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"number": "ZZ99999999ZZ"}, "WZBAM251E"),
        ({"name": "LI,MEI MEI"}, "WZBAM251E"),
        ({"birth_date": "1990-09-10"}, "WZBAM251E"),
        ({"state": "lapsed"}, "WZBAM260E"),
        ({"days": -2}, "WZBAM253E"),
    ],
)
def test_a_foreign_national_enters_a_new_card(send, reachable, fields, expected):
    user = reachable("FGN", "foreign0001", name="LI,MEI", sex="2", birth_date=BIRTH)
    card(**fields)
    page = send(signed_in(user), residence_card_number="ab12345678cd").content.decode()
    assert data_of(user).get("residence_card_number", "") == ("" if expected else "AB12345678CD")
    assert not expected or f"{expected}：" in page


def test_a_card_belongs_to_one_account(send, reachable):
    first, second = (reachable("FGN", f"foreign000{n}", name="LI,MEI", sex="2", birth_date=BIRTH) for n in (1, 2))
    card()
    send(signed_in(first), residence_card_number="AB12345678CD")
    assert "WZBAM252E：" in send(signed_in(second), residence_card_number="AB12345678CD").content.decode()


def test_the_search_fills_the_municipality_and_loses_nothing(post, lawyer_client):
    answer = post(lawyer_client, CHANGE, {"search": "address_municipality", "phone": "0388888888"})
    assert answer["Location"] == "/profile/change/municipality/"
    empty = lawyer_client.get("/profile/change/municipality/?q=").content.decode()
    assert "WZBAM161E：" in empty
    assert "WZBAM136E：" in lawyer_client.get("/profile/change/municipality/?q=どこにもない町").content.decode()
    assert TOKYO in lawyer_client.get("/profile/change/municipality/?q=千代田").content.decode()
    chosen = post(lawyer_client, "/profile/change/municipality/", {"code": TOKYO})
    assert chosen["Location"] == "/profile/change/#q-address_municipality"
    page = lawyer_client.get(CHANGE).content.decode()
    assert "千代田区" in page and "0388888888" in page
    assert post(lawyer_client, "/profile/change/municipality/", {"code": "nowhere"}).status_code == 404
    post(lawyer_client, CHANGE, {"action": "clear:address_municipality", "address_municipality": TOKYO})
    assert "千代田区" not in lawyer_client.get(CHANGE).content.decode()


def test_what_was_typed_lies_sealed_in_the_session(post, lawyer_client):
    post(lawyer_client, CHANGE, {"action": "change", "phone": "0388888888", "email": "secret@example.jp"})
    assert "secret@example.jp" not in str(dict(lawyer_client.session))


def change_meanwhile(user, **data):
    contact = Contact.objects.get(user=user)
    contact.data = contact.data | data
    contact.save()


def test_what_somebody_else_changed_meanwhile_is_shown_before_it_is_replaced(send, lawyer, lawyer_client):
    lawyer_client.get(CHANGE)
    change_meanwhile(lawyer, phone="0399999999", address_municipality=TOKYO)
    page = send(lawyer_client, phone="0311112222").content.decode()
    assert page.count("WZBAM178E：") == 1
    assert [text for text in ("0312345678", "0399999999", "千代田区", "0311112222") if text not in page] == []
    assert data_of(lawyer)["phone"] == "0399999999"
    page = send(lawyer_client, phone="0311112222").content.decode()
    assert "更新が完了しました" in page
    assert (data_of(lawyer)["phone"], data_of(lawyer)["address_municipality"]) == ("0311112222", TOKYO)


def test_a_new_certificate_from_the_desk_is_such_a_change(send, lawyer, lawyer_client, person):
    User.objects.filter(pk=lawyer.pk).update(birth_date=BIRTH, certificate_number="100000000001")
    for number in ("201203100011", "201203100012"):
        certificate(number)
    lawyer_client.get(CHANGE)
    clerk = person("STF", "root0001", is_superuser=True)
    desk = signed_in(clerk)
    typed = {"reason": "期限切れ", "answer": "201203100011"}
    desk.post(f"/admin/accounts/user/{lawyer.pk}/act/certificate/", typed)
    page = send(lawyer_client, certificate_number="201203100012").content.decode()
    assert "WZBAM178E：" in page and "100000000001" in page and "201203100011" in page
    lawyer.refresh_from_db()
    assert lawyer.certificate_number == "201203100011"


def test_the_confirmed_mail_address_of_another_browser_is_such_a_change(client, send, lawyer, lawyer_client):
    send(lawyer_client, email="new@example.jp", email_again="new@example.jp")
    lawyer_client.get(CHANGE)
    client.post(link(mails("confirm_email")[0]))
    assert "WZBAM178E：" in send(lawyer_client, phone="0311112222").content.decode()


def test_one_reads_the_newer_record_and_starts_anew(send, lawyer, lawyer_client):
    lawyer_client.get(CHANGE)
    change_meanwhile(lawyer, phone="0399999999")
    assert "0399999999" in lawyer_client.get("/profile/").content.decode()
    assert "WZBAM178E" not in lawyer_client.get(CHANGE).content.decode()
    assert "更新が完了しました" in send(lawyer_client, phone="0311112222").content.decode()


def test_nobody_is_stopped_by_their_own_change(send, lawyer_client):
    for phone in ("0311112222", "0311113333"):
        assert "更新が完了しました" in send(lawyer_client, phone=phone).content.decode()
