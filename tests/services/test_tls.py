"""PostgreSQL and Redis elsewhere: the addresses of docs/operations.md verify who answers and never speak plain."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.installation import BASE, environment
from tests.support.running import free_port, wait_for
from tests.support.servers import Database, program
from tests.support.stack import write_certificate

ASK = """
import os
import django
django.setup()
from celery import current_app
from django.db import connection
if os.environ["ASKED"] == "database":
    with connection.cursor() as cursor:
        cursor.execute("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        print("sealed" if cursor.fetchone()[0] else "plain")
else:
    with current_app.connection_for_write() as link:
        link.ensure_connection(max_retries=0, timeout=5)
        print("sealed")
"""


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two folders with a certificate and its key: those of the servers, and of somebody else."""
    made = {name: tmp_path_factory.mktemp(name) for name in ("servers", "others")}
    for folder in made.values():
        write_certificate(folder)
    return made


@pytest.fixture(scope="module")
def database(keys: dict[str, Path]) -> Iterator[str]:
    """The address of a PostgreSQL that offers TLS, without what says whom to trust."""
    server = Database()
    server.seal(keys["servers"])
    server.start()
    try:
        yield server.url.replace("127.0.0.1", "localhost")
    finally:
        server.end()


@pytest.fixture(scope="module")
def broker(keys: dict[str, Path]) -> Iterator[str]:
    """The address of a Redis that speaks TLS alone."""
    port, folder = free_port(), keys["servers"]
    sealed = ["--tls-cert-file", f"{folder}/certificate.pem", "--tls-key-file", f"{folder}/key.pem"]
    options = ["--port", "0", "--tls-port", str(port), "--tls-auth-clients", "no", "--save", "", *sealed]
    server = subprocess.Popen([program("redis-server"), *options], cwd=folder, stdout=subprocess.DEVNULL)
    try:
        yield f"rediss://localhost:{port}/0"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture
def ask(tmp_path: Path) -> Callable[..., str]:
    """What a process of ours with these settings gets to hear: "sealed", "plain" or why it does not speak."""

    def started(asked: str, **settings: Any) -> str:
        env = environment({"DATA_DIR": str(tmp_path), "ASKED": asked, **settings}, 8000)
        env["DJANGO_SETTINGS_MODULE"] = "config.settings"
        done = subprocess.run([sys.executable, "-c", ASK], cwd=BASE, env=env, capture_output=True, text=True)
        return done.stdout.strip() or done.stderr

    return started


@pytest.mark.parametrize(("trusted", "heard"), [("servers", "sealed"), ("others", "certificate verify failed")])
def test_the_database_is_verified(
    ask: Callable[..., str], keys: dict[str, Path], database: str, trusted: str, heard: str
) -> None:
    trust = f"?sslmode=verify-full&sslrootcert={keys[trusted]}/certificate.pem"
    assert heard in ask("database", DATABASE_URL=database + trust)


@pytest.mark.parametrize(("trusted", "heard"), [("servers", "sealed"), ("others", "certificate verify failed")])
def test_the_broker_is_verified(
    ask: Callable[..., str], keys: dict[str, Path], broker: str, trusted: str, heard: str
) -> None:
    trust = f"?ssl_cert_reqs=required&ssl_ca_certs={keys[trusted]}/certificate.pem"
    assert wait_for(lambda: heard in ask("broker", CELERY_BROKER_URL=broker + trust), 30, every=1)
