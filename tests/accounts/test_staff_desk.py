"""What staff do with accounts and registers in admin."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.groups import CLERKS
from accounts.models import AccountState, AgentCertificate, Contact, Organization, ResidenceCard, User
from tests.accounts.mails import link, mails
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db

PEOPLE = "/admin/accounts/user/"


@pytest.fixture
def clerk(person):
    user = person("STF", "clerk0001", name="CLERK,ONE")
    user.groups.add(Group.objects.get(name=CLERKS))
    return user


@pytest.fixture
def desk(clerk):
    return signed_in(clerk)


def act(desk, user, name, reason="申出のため"):
    return desk.post(f"{PEOPLE}{user.pk}/act/{name}/", {"reason": reason})


def state_of(user):
    return User.objects.get(pk=user.pk).state


def test_the_page_of_an_account_offers_what_its_state_allows(desk, lawyer):
    page = desk.get(f"{PEOPLE}{lawyer.pk}/change/").content.decode()
    offered = [name for name in ("stop", "resume", "erase", "unlock", "send") if f"/act/{name}/" in page]
    assert offered == ["stop", "erase", "unlock", "send"]
    assert "/act/certificate/" in page and "/act/residence-card/" not in page and "/act/forget-phone/" not in page
    act(desk, lawyer, "stop")
    page = desk.get(f"{PEOPLE}{lawyer.pk}/change/").content.decode()
    assert "/act/resume/" in page and "/act/stop/" not in page
    assert "申出のため" in page and "clerk0001" in page


def test_stopping_ends_the_session_and_the_links_and_resuming_opens_again(desk, client, lawyer, lawyer_client):
    client.post("/login/organization/forgotten/", {"authentication_id": "lawyer0001", "email": "lawyer0001@example.jp"})
    path = link(mails("password_link")[0])
    assert act(desk, lawyer, "stop").status_code == 302
    assert state_of(lawyer) == AccountState.SUSPENDED
    assert lawyer_client.get("/menu/").status_code == 302
    act(desk, lawyer, "resume")
    assert state_of(lawyer) == AccountState.ACTIVE
    assert client.get(path).status_code == 410
    typed = {"username": "lawyer0001", "password": "Demo#2026"}
    assert client.post("/login/organization/", typed)["Location"] == "/menu/"
    assert [event.what for event in lawyer.events.order_by("pk")] == ["stopped", "resumed"]


def test_erasing_is_final_and_frees_certificate_and_card(desk, reachable):
    user = reachable("FGN", "foreign0001", certificate_number="100000000001")
    contact = Contact.objects.get(user=user)
    contact.data = {**contact.data, "residence_card_number": "AB12345678CD"}
    contact.save()
    act(desk, user, "erase")
    assert state_of(user) == AccountState.ERASED
    assert Contact.objects.get(user=user).residence_card_hash == ""
    for name in ("resume", "stop", "send", "unlock"):
        act(desk, user, name)
    assert state_of(user) == AccountState.ERASED
    assert not mails()


def test_unlocking_and_sending_again(desk, client, lawyer):
    for _ in range(5):
        client.post("/login/organization/", {"username": "lawyer0001", "password": "Wrong#2026"})
    act(desk, lawyer, "unlock")
    typed = {"username": "lawyer0001", "password": "Demo#2026"}
    assert client.post("/login/organization/", typed).status_code == 302
    act(desk, lawyer, "send")
    assert [mail.kind for mail in mails()] == ["authentication_id", "password_link"]


def test_a_reason_is_needed(desk, lawyer):
    assert "理由を入力してください" in act(desk, lawyer, "stop", " ").content.decode()
    assert desk.get(f"{PEOPLE}{lawyer.pk}/act/stop/").status_code == 200
    assert state_of(lawyer) == AccountState.ACTIVE


def test_others_may_not(officer_client, staff_client, agent_client, desk, lawyer, staff, clerk):
    for client in (officer_client, staff_client):
        assert act(client, lawyer, "stop").status_code == 403
    assert act(agent_client, lawyer, "stop").status_code == 302
    assert state_of(lawyer) == AccountState.ACTIVE
    assert act(desk, staff, "stop").status_code == 403
    assert act(desk, clerk, "erase").status_code == 403
    assert act(desk, lawyer, "nothing").status_code == 302


def test_a_user_of_an_organisation_is_made_and_comes_in(desk, client):
    organization = Organization.objects.create(name="見本株式会社")
    typed = {"category": "ORG", "name": "MIHON,JIRO", "kanji_name": "", "member_of": "", "email": "jiro@example.jp"}
    assert "機関を選択してください" in desk.post(f"{PEOPLE}add/", typed).content.decode()
    answer = desk.post(f"{PEOPLE}add/", {**typed, "member_of": organization.pk})
    assert answer.status_code == 302
    user = User.objects.get(category="ORG")
    assert (user.state, user.member_of, user.organization) == ("issued", organization, "見本株式会社")
    assert [event.by.authentication_id for event in user.events.all()] == ["clerk0001"]
    id_mail, link_mail = mails()
    assert user.authentication_id in id_mail.body
    client.post(link(link_mail), {"new": "Kaede#4821", "again": "Kaede#4821"})
    typed = {"username": user.authentication_id, "password": "Kaede#4821"}
    assert client.post("/login/organization/", typed)["Location"] == "/menu/"


@pytest.mark.parametrize("category", ["LAW", "STF", "XXX"])
def test_a_clerk_makes_no_other_people(desk, category):
    typed = {"category": category, "name": "A,B", "kanji_name": "", "member_of": "", "email": "a@example.jp"}
    assert desk.post(f"{PEOPLE}add/", typed).status_code == 200
    assert User.objects.count() == 1


def test_a_superuser_makes_staff(person):
    root = person("STF", "root0001", is_superuser=True)
    typed = {"category": "STF", "name": "NEW,STAFF", "kanji_name": "", "member_of": "", "email": "n@example.jp"}
    assert signed_in(root).post(f"{PEOPLE}add/", typed).status_code == 302
    made = User.objects.exclude(pk=root.pk).get()
    assert (made.is_staff, made.is_superuser, made.state) == (True, False, "issued")


def test_reports_of_organisations(desk):
    organization = Organization.objects.create(name="見本株式会社", approved_until=date(2030, 1, 1))
    address = "/admin/accounts/organization/"
    desk.post(address, {"action": "approve", "_selected_action": [organization.pk]})
    organization.refresh_from_db()
    assert (organization.report, organization.approved_until) == ("approved", date(2033, 1, 1))
    desk.post(address, {"action": "reject", "_selected_action": [organization.pk]})
    organization.refresh_from_db()
    assert organization.report == "rejected"


def upload(desk, register, text, encoding="utf-8"):
    file = SimpleUploadedFile("list.csv", text.encode(encoding) if isinstance(text, str) else text)
    return desk.post(f"/admin/accounts/{register}/import/", {"file": file})


HEADER = "number,birth_date,state,valid_until\n"
CARD_HEADER = "number,name,sex,birth_date,nationality,municipality,state,valid_until\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_certificates_come_from_a_file_and_known_ones_are_overwritten(desk, encoding):
    lines = "100000000001,1980-04-01,有効,2029-03-31\n１００００００００００２,昭和60年5月5日,停止,20290331\n\n"
    assert upload(desk, "agentcertificate", HEADER + lines, encoding).status_code == 302
    assert list(AgentCertificate.objects.values_list("number", "state")) == [
        ("100000000001", "valid"),
        ("100000000002", "suspended"),
    ]
    upload(desk, "agentcertificate", HEADER + "100000000001,1980-04-01,revoked,2029-03-31\n")
    assert AgentCertificate.objects.get(number="100000000001").state == "revoked"


def test_every_bad_line_is_named_and_nothing_is_taken(desk):
    lines = [
        "100000000001,1980-04-01,有効,2029-03-31",
        "12,1980-04-01,有効,2029-03-31",
        "100000000003,1980-02-30,有効,2029-03-31",
        "100000000004,1980-04-01,不明,",
        "100000000001,1980-04-01,有効,2029-03-31",
        "100000000005,1980-04-01",
    ]
    page = upload(desk, "agentcertificate", HEADER + "\n".join(lines)).content.decode()
    assert [f"<li>{n}行目" in page for n in range(1, 9)] == [False, False, True, True, True, True, True, False]
    assert "件数：6" in page
    assert not AgentCertificate.objects.exists()


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", b"\x89PNG\r\n", '"'])
def test_what_is_no_such_file(desk, content):
    answer = upload(desk, "agentcertificate", content)
    assert answer.status_code == 200
    assert not AgentCertificate.objects.exists()


def test_residence_cards_come_from_a_file_and_lie_sealed(desk):
    line = "ab12345678cd,MIHON MEI,女,1995-05-05,中国,131016,有効,2029-03-31\n"
    assert upload(desk, "residencecard", CARD_HEADER + line).status_code == 302
    card = ResidenceCard.objects.get()
    assert (card.data["number"], card.data["name"], card.data["sex"]) == ("AB12345678CD", "MIHON,MEI", "2")
    assert "MIHON" not in card.sealed
    page = desk.get("/admin/accounts/residencecard/").content.decode()
    assert "AB12345678CD" not in page
    assert desk.get("/admin/accounts/residencecard/add/").status_code == 302


def test_the_import_is_for_clerks(officer_client):
    for register in ("agentcertificate", "residencecard"):
        assert officer_client.get(f"/admin/accounts/{register}/import/").status_code == 403


def test_an_account_over_its_date_is_renewed(clock, desk, client, reachable):
    organization = Organization.objects.create(name="見本株式会社")
    user = reachable("ORG", "member0001", member_of=organization, valid_until=date(2026, 3, 31))
    typed = {"username": "member0001", "password": "Demo#2026"}
    assert "WZBAM157E：" in client.post("/login/organization/", typed).content.decode()
    act(desk, user, "renew")
    user.refresh_from_db()
    assert user.valid_until == date(2029, 4, 1)
    assert client.post("/login/organization/", typed)["Location"] == "/menu/"
    assert [event.what for event in user.events.all()] == ["renewed"]


def bind(desk, user, name, answer):
    page = desk.post(f"{PEOPLE}{user.pk}/act/{name}/", {"reason": "申出のため", "answer": answer}, follow=True)
    return page.content.decode()


def test_the_office_binds_another_certificate(desk, client, reachable):
    user = reachable("LAW", "lawyer0001", certificate_number="100000000001", birth_date=date(1980, 4, 1))
    for number, state in (("100000000001", "revoked"), ("100000000002", "valid"), ("100000000003", "suspended")):
        AgentCertificate.objects.create(
            number=number, birth_date=date(1980, 4, 1), state=state, valid_until=date(2099, 1, 1)
        )
    typed = {"username": "lawyer0001", "password": "Demo#2026"}
    assert "WZBAM257E：" in client.post("/login/organization/", typed).content.decode()
    for answer, expected in (("", "WZBAM001E"), ("12", "WZBAM004E"), ("999999999999", "WZBAM246E")):
        assert expected in bind(desk, user, "certificate", answer)
    assert "WZBAM249E" in bind(desk, user, "certificate", "100000000003")
    assert not user.events.exists()
    bind(desk, user, "certificate", "１００００００００００２")
    assert client.post("/login/organization/", typed)["Location"] == "/menu/"
    assert "この状態ではできません" in bind(desk, user, "residence-card", "AB12345678CD")


def test_the_office_binds_another_residence_card(desk, reachable):
    user = reachable("FGN", "foreign0001", name="MIHON,MEI", sex="2", birth_date=date(1995, 5, 5))
    card = ResidenceCard(valid_until=date(2099, 1, 1))
    card.data = {"number": "AB12345678CD", "name": "MIHON,MEI", "sex": "2", "birth_date": "1995-05-05"}
    card.save()
    assert "WZBAM251E" in bind(desk, user, "residence-card", "ZZ12345678ZZ")
    bind(desk, user, "residence-card", "AB12345678CD")
    assert Contact.objects.get(user=user).data["residence_card_number"] == "AB12345678CD"
