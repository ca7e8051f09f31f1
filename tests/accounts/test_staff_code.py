"""The one-time code of staff (decision 39)."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import second_factor, staff_actions
from messages import qr
from tests.accounts.helpers import token
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db

PAGE = "/staff/code/"


@pytest.fixture(autouse=True)
def _asked(settings):
    settings.STAFF_TOTP = True


def code():
    return f"{totp(TOTPDevice.objects.get().bin_key):06}"


def give(client, typed):
    return client.post(PAGE, {**token(client), "code": typed})


def test_the_first_code_registers_the_app_and_lets_in(officer, officer_client):
    assert officer_client.get("/admin/")["Location"] == PAGE
    assert officer_client.post("/admin/accounts/user/add/")["Location"] == PAGE
    page = officer_client.get(PAGE).content.decode()
    assert re.search(r"<code>([A-Z2-7]{4} ){7}[A-Z2-7]{4}</code>", page)
    assert give(officer_client, code())["Location"] == "/admin/"
    assert officer_client.get("/admin/").status_code == 200
    assert officer_client.get(PAGE)["Location"] == "/admin/"


def test_the_next_session_needs_a_new_code_and_shows_no_key(clock, officer):
    first = signed_in(officer)
    first.get(PAGE)
    used = code()
    give(first, used)
    second = signed_in(officer)
    assert "<code>" not in second.get(PAGE).content.decode()
    assert give(second, used).status_code == 200
    assert second.get("/admin/")["Location"] == PAGE
    clock.at(minutes=2)
    assert give(second, code())["Location"] == "/admin/"


@pytest.mark.parametrize("typed", ["", "000000x", "１２３", "9" * 5000, "\0"])
def test_wrong_codes_let_nobody_in(officer_client, typed):
    officer_client.get(PAGE)
    assert "確認コードが正しくありません" in give(officer_client, typed).content.decode()
    assert officer_client.get("/admin/")["Location"] == PAGE


def test_wrong_codes_slow_the_right_one_down(officer_client):
    officer_client.get(PAGE)
    for _ in range(4):
        give(officer_client, "000000")
    assert give(officer_client, code()).status_code == 200


def test_a_lost_phone_is_forgotten_by_an_administrator(person, officer, officer_client):
    officer_client.get(PAGE)
    give(officer_client, code())
    root = person("STF", "root0001", is_superuser=True)
    assert "forget-phone" in {action.name for action in staff_actions.offered(officer)}
    staff_actions.act(staff_actions.ACTIONS["forget-phone"], officer.pk, by=root, reason="紛失")
    assert not TOTPDevice.objects.exists()
    assert "<code>" in signed_in(officer).get(PAGE).content.decode()


def test_the_public_is_not_asked(client, agent_client):
    assert agent_client.get("/menu/").status_code == 200
    assert agent_client.get(PAGE)["Location"] == "/menu/"
    assert client.get(PAGE)["Location"] == "/"


def test_without_the_setting_nobody_is_asked(settings, officer_client):
    settings.STAFF_TOTP = False
    assert officer_client.get("/admin/").status_code == 200


PICTURE = "/staff/code/qr.svg"


def test_the_key_is_a_picture_too_until_the_first_right_code(officer, officer_client):
    assert f'src="{PICTURE}"' in officer_client.get(PAGE).content.decode()
    picture = officer_client.get(PICTURE)
    assert (picture["Content-Type"], "no-store" in picture["Cache-Control"]) == ("image/svg+xml", True)
    key = second_factor.secret_of(TOTPDevice.objects.get()).replace(" ", "")
    said = parse_qs(urlsplit(second_factor.to_scan(TOTPDevice.objects.get())).query)
    assert said["secret"] == [key]
    text = picture.content.decode()
    assert text == qr.svg(second_factor.to_scan(TOTPDevice.objects.get()))
    assert "style" not in text and "script" not in text and key not in text
    give(officer_client, code())
    assert officer_client.get(PICTURE).status_code == 404
    assert signed_in(officer).get(PICTURE).status_code == 404


def test_nobody_else_gets_the_picture(client, agent_client, settings, officer_client):
    assert client.get(PICTURE).status_code == 404
    assert agent_client.get(PICTURE).status_code == 404
    settings.STAFF_TOTP = False
    assert officer_client.get(PICTURE).status_code == 404
