"""The stack of docker-compose.yml without Docker: proxy, web servers, worker, scheduler on PostgreSQL and Redis.

Commands, settings and proxy configuration are those of the files an operator uses; only addresses differ.
"""

import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from string import Template
from typing import Any

import yaml
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from messages import clock
from scripts.healthy import healthy
from scripts.installation import BASE
from tests.support.running import Installation, free_port, wait_for

COMPOSE: dict[str, Any] = yaml.safe_load((BASE / "docker-compose.yml").read_text())
START_SECONDS = 240  # on a machine that does much else
NGINX = """daemon off;
{user}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log warn;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path {folder}/nginx-body;
    proxy_temp_path {folder}/nginx-proxy;
    fastcgi_temp_path {folder}/nginx-fastcgi;
    uwsgi_temp_path {folder}/nginx-uwsgi;
    scgi_temp_path {folder}/nginx-scgi;
    include {folder}/residence.conf;
}}
"""


class Stack(Installation):
    """An `Installation` served as in production; its data are the demo's."""

    def __init__(self, folder: Path, *, database_url: str, broker_url: str, **environ: str) -> None:
        self.ports = {"tls": free_port(), "plain": free_port()}
        self.web_ports = [free_port(), free_port()]
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        address = f"https://localhost:{self.ports['tls']}"
        production = {"HTTPS": "1", "TRUSTED_PROXIES": "1", "SITE_URL": address, "CSRF_TRUSTED_ORIGINS": address}
        super().__init__(folder, database_url=database_url, broker_url=broker_url, **production, **environ)
        self.url = address

    def serve(self) -> None:
        """Start everything; returns when both web servers are ready."""
        self.prepare()
        for number, port in enumerate(self.web_ports, 1):
            self.start_web(number, port)
        for name in ("worker", "scheduler"):
            self.start_service(name)
        for port in self.web_ports:
            self._wait_until_ready(port)
        self._start_proxy()

    def start_web(self, number: int, port: int) -> None:
        self._start(f"web{number}", _image_command(), PORT=str(port), HOST="127.0.0.1")

    def start_service(self, name: str) -> None:
        """Start `worker` or `scheduler` with the command that stands in the compose file."""
        self._start(name, COMPOSE["services"][name]["command"].split())

    def replace_web(self, number: int) -> None:
        """Stop one web server as `docker compose up -d` does, and start it again."""
        child = self.children.pop(f"web{number}")
        child.terminate()
        child.wait(60)
        self.start_web(number, self.web_ports[number - 1])
        self._wait_until_ready(self.web_ports[number - 1])

    def kill(self, name: str) -> None:
        """The power of one service fails."""
        child = self.children.pop(name)
        child.kill()
        child.wait(30)

    def stop(self) -> None:
        for child in reversed(list(self.children.values())):
            child.terminate()
        for child in self.children.values():
            try:
                child.wait(40)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait(30)
        self.children.clear()
        super().stop()

    def log(self) -> str:
        return "\n".join(path.read_text(errors="replace") for path in sorted(self.folder.glob("*.log")))

    def _start(self, name: str, command: list[str], **environ: str) -> None:
        program = command if command[0].startswith("/") else [sys.executable, "-m", *command]
        with (self.folder / f"{name}.log").open("ab") as output:
            env = {**self.env, **environ}
            self.children[name] = subprocess.Popen(program, cwd=BASE, env=env, stdout=output, stderr=output)

    def _start_proxy(self) -> None:
        write_certificate(self.folder)
        given = COMPOSE["services"]["proxy"]["environment"] | {
            "SERVER_NAME": "localhost",
            "PORT_PLAIN": f"127.0.0.1:{self.ports['plain']}",
            "PORT_TLS": f"127.0.0.1:{self.ports['tls']}",
            "PORT_TOLD": str(self.ports["tls"]),
            "WEB_ONE": f"127.0.0.1:{self.web_ports[0]}",
            "WEB_TWO": f"127.0.0.1:{self.web_ports[1]}",
            "TLS": str(self.folder),
            "LOGS": str(self.folder),
            "PAGES": str(BASE / "config/nginx/pages"),
            # All people of the tests come from one address.
            "RATE_PER_SECOND": "2000",
            "RATE_BURST": "4000",
        }
        (self.folder / "residence.conf").write_text(fill_in(given))
        (self.folder / "nginx.conf").write_text(NGINX.format(folder=self.folder, user=_user()))
        self._start("proxy", [nginx(), "-c", str(self.folder / "nginx.conf")])
        wait_for(self._answers, START_SECONDS)

    def _wait_until_ready(self, port: int) -> None:
        """Until the web server there can work; fails at once, with what was logged, when a service has ended."""

        def ready() -> bool:
            ended = [name for name, child in self.children.items() if child.poll() is not None]
            logs = "\n".join((self.folder / f"{name}.log").read_text(errors="replace")[-4000:] for name in ended)
            assert not ended, f"{ended} ended:\n{logs}"
            return healthy(port, "localhost")

        wait_for(ready, START_SECONDS)

    def _answers(self) -> bool:
        command = ["curl", "-sk", "-o", os.devnull, "-w", "%{http_code}", f"{self.url}/healthz"]
        return subprocess.run(command, capture_output=True, text=True).stdout == "200"


def _user() -> str:
    """Started by root, nginx would drop to a user who may not enter the folder of the tests."""
    return "user root;" if os.geteuid() == 0 else ""


def fill_in(given: dict[str, str]) -> str:
    """The proxy's configuration as the nginx image makes it: names that are given are filled in, nginx's own stay."""
    return Template((BASE / "config/nginx/residence.conf.template").read_text()).safe_substitute(given)


def nginx() -> str:
    """Path of nginx. Debian keeps it where only root looks."""
    found = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    assert found, "nginx is not installed (Debian: apt-get install nginx-light)"
    return found


def write_certificate(folder: Path) -> None:
    """certificate.pem and key.pem for localhost, by itself, for a day."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(clock.now() - timedelta(hours=1)).not_valid_after(
        clock.now() + timedelta(days=1)
    )
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    pem = serialization.Encoding.PEM
    (folder / "certificate.pem").write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(pem))
    plain = serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))


def _image_command() -> list[str]:
    last = [line for line in (BASE / "Dockerfile").read_text().splitlines() if line.startswith("CMD ")][-1]
    return list(json.loads(last.removeprefix("CMD ")))
