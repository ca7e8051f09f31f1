"""A PostgreSQL of the test's own, which can be stopped, killed and started again."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import psycopg

from tests.support.running import free_port, wait_for

PLACES = Path("/usr/lib/postgresql")


def program(name: str) -> str:
    """Path of one of PostgreSQL's programs; Debian keeps them out of the PATH."""
    places = [os.environ.get("PATH", ""), *(str(each) for each in sorted(PLACES.glob("*/bin"), reverse=True))]
    found = shutil.which(name, path=":".join(places))
    assert found, f"{name} is not installed: this test starts and stops a PostgreSQL of its own"
    return found


class Database:
    """A cluster in a folder of its own; run by the user `postgres` where the tests are run by root."""

    def __init__(self) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="faults-postgresql-"))  # pytest's own folders are closed to others
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-D", str(self.folder), "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8")

    @property
    def url(self) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=64MB"
        self._run("pg_ctl", "-D", str(self.folder), "-w", "-l", str(self.folder / "log"), "-o", options, "start")
        wait_for(self.answers, 60)

    def seal(self, keys: Path) -> None:
        """Before it starts: let it speak TLS with certificate.pem and key.pem of that folder."""
        for name in ("certificate.pem", "key.pem"):
            own = Path(shutil.copy(keys / name, self.folder))
            own.chmod(0o600)
            if os.geteuid() == 0:
                shutil.chown(own, "postgres")
        with (self.folder / "postgresql.conf").open("a") as settings:
            settings.write("ssl = on\nssl_cert_file = 'certificate.pem'\nssl_key_file = 'key.pem'\n")

    def stop(self) -> None:
        """As an operator does it: sessions end, nothing is lost."""
        self._run("pg_ctl", "-D", str(self.folder), "-w", "-m", "fast", "stop")

    def kill(self) -> None:
        """SIGKILL: what was not committed is gone."""
        pid = int((self.folder / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        wait_for(lambda: not self._processes(), 60)  # its children notice and end
        (self.folder / "postmaster.pid").unlink(missing_ok=True)  # as when the machine itself had failed

    def end(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def answers(self) -> bool:
        try:
            psycopg.connect(self.url, connect_timeout=2).close()
        except psycopg.Error:
            return False
        return True

    def _processes(self) -> str:
        """What is left of the server: whoever has its folder open as the working directory."""
        found = [each for each in Path("/proc").glob("[0-9]*/cwd") if os.path.realpath(each) == str(self.folder)]
        return " ".join(map(str, found))

    def _run(self, name: str, *arguments: str) -> None:
        command = [program(name), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        subprocess.run(command, cwd="/", check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
