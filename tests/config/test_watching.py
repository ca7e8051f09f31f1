"""What the machines around the system ask it: alive, ready, how busy; and what it writes into its log."""

import json
import logging
from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from config import health
from config.logs import AllowList
from messages.clock import now
from messages.models import OutboxMail

pytestmark = pytest.mark.django_db
TOKEN = {"HTTP_AUTHORIZATION": "Bearer a-token-of-the-tests"}


@pytest.fixture
def metrics(client, settings):
    settings.METRICS_TOKEN = "a-token-of-the-tests"

    def read():
        text = client.get("/metrics", **TOKEN).content.decode()
        samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
        return {(sample.name, *sorted(sample.labels.values())): sample.value for sample in samples}

    return read


def test_alive_asks_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")


def test_ready_names_every_part(client):
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == dict.fromkeys(["database", "migrations", "files", "disk", "broker"], "ok")


def test_a_full_disk_takes_the_server_out(client, settings):
    settings.MIN_FREE_MB = 10**9
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["disk"]) == (503, "down")


def test_a_lost_folder_takes_the_server_out(client, settings, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": Path(tmp_path / "file")},
        },
    }
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["files"]) == (503, "down")


def test_a_missing_migration_takes_the_server_out(client, monkeypatch):
    from django.db import connection

    monkeypatch.setattr(health, "_migrated", False)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'notifications'")
    assert client.get("/readyz").json()["migrations"] == "down"


def test_metrics_are_for_the_token_only(client, settings):
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer ").status_code == 404
    settings.METRICS_TOKEN = "a-token-of-the-tests"
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer another").status_code == 404
    assert client.get("/metrics", **TOKEN).status_code == 200


def test_a_request_is_counted_by_view_and_not_by_address(client, metrics):
    key = ("residence_request_seconds_count", "2xx", "GET", "terms")
    before = metrics().get(key, 0)
    client.get("/terms/")
    assert metrics()[key] == before + 1


def test_a_waiting_mail_grows_old(metrics):
    assert metrics()["residence_mail_oldest_seconds",] == 0
    OutboxMail.objects.create(kind="test", subject="", created_at=now() - timedelta(minutes=7))
    found = metrics()
    assert found["residence_mails", "waiting"] == 1
    assert 420 <= found["residence_mail_oldest_seconds",] < 480


def test_a_locked_id_is_counted(client, metrics, agent, post, settings):
    assert metrics()["residence_locked_ids",] == 0
    for _ in range(settings.AXES_FAILURE_LIMIT):
        client.post("/login/organization/", {"username": agent.authentication_id, "password": "wrong"})
    assert metrics()["residence_locked_ids",] == 1


def test_an_answer_carries_its_id_and_a_strangers_is_replaced(client):
    answer = client.get("/healthz", HTTP_X_REQUEST_ID="f" * 32)
    assert answer["X-Request-ID"] != "f" * 32
    assert len(answer["X-Request-ID"]) == 16


def test_a_proxys_id_is_kept_when_it_is_one(client, settings):
    settings.TRUSTED_PROXIES = 1
    assert client.get("/healthz", HTTP_X_REQUEST_ID="f" * 32)["X-Request-ID"] == "f" * 32
    assert client.get("/healthz", HTTP_X_REQUEST_ID='"}{injected')["X-Request-ID"] != '"}{injected'


def test_the_log_of_a_request_holds_the_allowed_and_no_address(client, caplog):
    with caplog.at_level(logging.INFO, "config.access"):
        answer = client.get("/terms/?name=SUZUKI")
    record = next(each for each in caplog.records if each.name == "config.access")
    line = json.loads(AllowList().format(record))
    assert set(line) == {"time", "level", "logger", "request", "message", "view", "method", "status", "ms"}
    assert (line["view"], line["status"], line["message"]) == ("terms", 200, "GET terms")
    assert answer.status_code == 200
    assert "SUZUKI" not in json.dumps(line)


def test_what_another_library_fills_in_stays_out_of_the_log():
    record = logging.LogRecord("some.library", logging.ERROR, "x.py", 1, "refused %s", ("SUZUKI",), None)
    assert json.loads(AllowList().format(record))["message"] == "refused %s"
