"""Every answer carries the headers that keep it from being framed, guessed or cached, and runs no script but ours."""

import re
import subprocess
import sys

import pytest
from django.urls import reverse

from scripts.installation import BASE
from tests.accounts.test_every_address import EVERY
from tests.support.stack import write_certificate

pytestmark = pytest.mark.django_db
PLAIN = {"healthz", "readyz", "metrics"}
ADMIN_PAGES = ["admin:index", "admin:applications_application_changelist", "admin:password_change"]
INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>|<style\b|\sstyle=|\son[a-z]+=|javascript:", re.I
)


@pytest.fixture
def clients(client, agent_client, recipient_client, staff_client):
    return {"nobody": client, "agent": agent_client, "recipient": recipient_client, "staff": staff_client}


@pytest.mark.parametrize("who", ["nobody", "agent", "recipient", "staff"])
def test_every_address_answers_every_role_with_the_headers(clients, who):
    for name, address in EVERY:
        if name == "logout":
            continue
        answer = clients[who].get(address)
        assert answer["X-Content-Type-Options"] == "nosniff", name
        assert answer["Referrer-Policy"] == "same-origin", name
        assert answer["Permissions-Policy"], name
        policy = answer["Content-Security-Policy"]
        for directive in ("object-src", "base-uri", "frame-ancestors"):
            assert f"{directive} 'none'" in policy, name
        assert "unsafe" not in policy and "*" not in policy, name


@pytest.mark.parametrize("who", ["agent", "recipient", "staff"])
def test_what_a_signed_in_person_sees_is_kept_in_no_cache(clients, who):
    pages = [address for name, address in EVERY if name not in PLAIN | {"logout"}]
    pages += [reverse(name) for name in ADMIN_PAGES]
    for address in pages:
        answer = clients[who].get(address)
        assert "no-store" in answer.get("Cache-Control", "") or "private" in answer.get("Cache-Control", ""), address


@pytest.mark.parametrize("who", ["nobody", "agent", "recipient"])
def test_no_page_holds_script_or_style_of_its_own(clients, who):
    for name, address in EVERY:
        if name == "logout":
            continue
        answer = clients[who].get(address)
        if answer["Content-Type"].startswith("text/html"):
            assert not INLINE.search(answer.content.decode()), name


def test_no_page_of_the_staff_does_either(staff_client):
    for name in ADMIN_PAGES:
        assert not INLINE.search(staff_client.get(reverse(name)).content.decode()), name


def test_djangos_own_deployment_check_finds_nothing(tmp_path):
    write_certificate(tmp_path)
    env = {
        "COE_SIGNING_KEY": str(tmp_path / "key.pem"),
        "COE_SIGNING_CERTIFICATE": str(tmp_path / "certificate.pem"),
        "SECRET_KEY": "a-long-key-for-this-check-0123456789-abcdefghijklmnopqrstuvwxyz",
        "FIELD_KEYS": "dGVzdHMtb25seS1ub3QtYS1zZWNyZXQta2V5LTAxMjM=",
        "HASH_KEY": "for-this-check",
        "ALLOWED_HOSTS": "residence.example.jp",
        "SITE_URL": "https://residence.example.jp",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATA_DIR": str(tmp_path),
        "EMAIL_URL": "smtp+tls://name:word@post.example.jp:587",
        "PATH": "",
    }
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    ended = subprocess.run(command, cwd=BASE, env=env, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_cookies_are_bound_to_this_host_where_there_is_tls():
    env = {**dict.fromkeys(["SECRET_KEY", "HASH_KEY"], "x"), "FIELD_KEYS": "x", "HTTPS": "1", "PATH": ""}
    asked = "from config import settings as s; print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.LANGUAGE_COOKIE_NAME)"
    told = subprocess.run([sys.executable, "-c", asked], cwd=BASE, env=env, capture_output=True, text=True).stdout
    assert all(name.startswith("__Host-") for name in told.split()) and len(told.split()) == 3
