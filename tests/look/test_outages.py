"""While the database or the disk fails, the page says so, asks for patience and is no error of the code."""

import errno
import sqlite3
from pathlib import Path

import psycopg
import pytest
from django.db import DatabaseError, InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config import urls

pytestmark = pytest.mark.urls(__name__)
failing: list[Exception] = []
BUSY, NO_TABLE = 5, 1


def stops(request: HttpRequest) -> HttpResponse:
    raise failing.pop()


urlpatterns = [path("stops/", stops, name="stops"), *urls.urlpatterns]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500


def caused(cause: Exception) -> OperationalError:
    error = OperationalError("host=secret.example")
    error.__cause__ = cause
    return error


def sqlite(code: int) -> OperationalError:
    cause = sqlite3.OperationalError()
    cause.sqlite_errorcode = code
    return caused(cause)


OUTAGES = {
    "no connection": caused(psycopg.OperationalError("connection refused")),
    "ended by the operator": caused(psycopg.errors.AdminShutdown()),
    "the database's disk is full": caused(psycopg.errors.DiskFull()),
    "a lock that is not given": caused(psycopg.errors.LockNotAvailable()),
    "a closed connection": InterfaceError("connection already closed"),
    "SQLite is busy": sqlite(BUSY),
    "the disk is full": OSError(errno.ENOSPC, "No space left on device", "/data/files/ab"),
}
FAULTS = {
    "no such table": sqlite(NO_TABLE),
    "a wrong statement": DatabaseError("syntax"),
    "no such file": FileNotFoundError(errno.ENOENT, "gone"),
}


def answer(error: Exception) -> HttpResponse:
    failing.append(error)
    return Client(raise_request_exception=False).get("/stops/")


@pytest.mark.django_db
@pytest.mark.parametrize("what", OUTAGES)
def test_an_outage_asks_for_patience(what: str) -> None:
    response = answer(OUTAGES[what])
    page = response.content.decode()
    assert (response.status_code, response["Retry-After"], response["Cache-Control"]) == (503, "30", "no-store")
    assert "ただいま利用できません" in page and "Not available at the moment" in page
    assert "secret.example" not in page and "/data/" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("what", FAULTS)
def test_a_fault_of_the_code_is_none(what: str) -> None:
    response = answer(FAULTS[what])
    assert (response.status_code, response.get("Retry-After")) == (500, None)


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_not_there_answers_503(tmp_path: Path) -> None:
    """The whole way through the middleware, on a database that really cannot be opened."""
    here = connections["default"]
    settings, found = here.settings_dict, {}
    here.close()
    if here.vendor == "sqlite":
        here.settings_dict = {**settings, "NAME": str(tmp_path / "gone" / "db.sqlite3")}
    else:
        here.settings_dict = {**settings, "HOST": "127.0.0.1", "PORT": "1"}
    try:
        for address in ("/", "/login/organization/", "/notices/", "/readyz"):
            found[address] = Client(raise_request_exception=False).get(address).status_code
    finally:
        here.close()
        here.settings_dict = settings
    assert found == {"/": 503, "/login/organization/": 200, "/notices/": 503, "/readyz": 503}
