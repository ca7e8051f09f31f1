"""`python -m scripts.audit`: everything about security and operations that a machine can judge, in one table.

Ends with 1 when something fails. What cannot run here (a server, a tool, a target that is missing) is named NOT RUN,
loudly, and fails nothing. `python -m scripts.audit WORD` runs only the checks with that word in their name.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from scripts import services
from scripts.installation import BASE

TESTS = [sys.executable, "-m", "pytest", "-p", "no:randomly"]
QUICK = "not nightly and not services and not browser"
PASSED, FAILED, NOT_RUN = "ok", "FAILED", "NOT RUN"
KNOWN_HOLES = ["pip-audit", "--strict", "--disable-pip", "--progress-spinner=off", "-r", "requirements.txt"]
"""Strict: without it a package of which nothing can be learned passes."""
OFFLINE = ("onnection",)
PATIENCE = 15 * 60
"""Seconds for one check."""


def nothing_missing() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Check:
    """`missing` says why it cannot run here, "" when it can.

    `out_of_reach`: words of its output by which a failure only means that a server elsewhere could not be asked.
    """

    name: str
    command: list[str]
    missing: Callable[[], str] = nothing_missing
    env: dict[str, str] = field(default_factory=dict)
    out_of_reach: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    state: str
    seconds: float
    why: str = ""


def tests(name: str, *paths: str, mark: str = QUICK, missing: Callable[[], str] = nothing_missing, **env: str) -> Check:
    def absent() -> str:
        gone = [path for path in paths if not (BASE / path).exists()]
        return f"{', '.join(gone)} is not there" if gone else missing()

    return Check(name, [*TESTS, "-m", mark, *paths], absent, env)


def tool(name: str) -> Callable[[], str]:
    return lambda: "" if shutil.which(name, path=path_of_tools()) else f"{name} is not installed"


def path_of_tools() -> str:
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def no_newer_python() -> str:
    """Django 6 needs Python 3.12."""
    looked = subprocess.run(["bash", "scripts/next_django.sh", "--python"], cwd=BASE, capture_output=True, text=True)
    return looked.stderr.strip()


def no_servers() -> str:
    return " ".join(services.problems())


def no_stack() -> str:
    return no_servers() or tool("nginx")()


def no_load() -> str:
    made = re.search(r"^load:", (BASE / "Makefile").read_text(), re.MULTILINE)
    return "" if made else "there is no `make load`"


CHECKS = [
    Check("lint: code", ["ruff", "check", "."]),
    Check("lint: types", [sys.executable, "-m", "mypy"]),
    Check("lint: templates", ["djlint", "templates", "--lint", "--quiet"]),
    Check("lint: Dockerfile", ["hadolint", "Dockerfile"], tool("hadolint")),
    tests("deployment: compose, Dockerfile, settings", "tests/house/test_environment.py"),
    tests("deployment: check --deploy, headers, roles", "tests/config/test_headers.py"),
    tests(
        "access: every address, permissions",
        "tests/accounts/test_every_address.py",
        "tests/applications/test_permissions.py",
    ),
    tests("audit: chain and records", "tests/messages/test_audit_chain.py", "tests/accounts/test_auditing.py"),
    tests("secrets: none in the tree", "tests/house/test_secrets.py", "tests/house/test_environment.py"),
    tests("keys: rotation", "tests/config/test_key_rotation.py"),
    tests("data: backup and restore", "tests/config/test_backup.py"),
    tests("data: retention", "tests/config/test_retention.py"),
    tests("files: virus check", "tests/messages/test_viruses.py", "tests/attachments/test_viruses.py"),
    tests(
        "operations: maintenance, health, metrics", "tests/config/test_maintenance.py", "tests/config/test_watching.py"
    ),
    tests("fuzz: corpus", "tests/fuzz"),
    tests("fuzz: a minute", "tests/fuzz", mark="nightly", FUZZ_SECONDS="8"),
    tests("faults: servers that fail", "tests/faults", mark="services", missing=no_stack),
    tests(
        "accessibility: axe, keyboard, zoom, names",
        "tests/browser/test_accessibility.py",
        mark="browser and not nightly",
    ),
    tests(
        "stack: nginx, two web servers, worker",
        "tests/browser/test_public_pages.py",
        mark="browser",
        missing=no_stack,
        TEST_STACK="1",
    ),
    Check("load: one minute", ["make", "load", "SECONDS=60", "PEOPLE=50"], no_load),
    Check("packages: known holes", KNOWN_HOLES, tool("pip-audit"), out_of_reach=(*OFFLINE, "could not be audited")),
    Check("upgrade: next Django", ["bash", "scripts/next_django.sh"], no_newer_python, out_of_reach=OFFLINE),
]


def run(check: Check) -> Result:
    """One check; its output goes into test-artifacts/audit/."""
    if why := check.missing():
        return Result(check.name, NOT_RUN, 0, why)
    begin = monotonic()
    log = BASE / "test-artifacts/audit" / (re.sub(r"\W+", "-", check.name) + ".log")
    log.parent.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "PATH": path_of_tools(), **check.env}
    with log.open("w") as file:
        try:
            done = subprocess.run(check.command, cwd=BASE, env=env, stdout=file, stderr=file, timeout=PATIENCE)
            code = done.returncode
        except (OSError, subprocess.TimeoutExpired) as error:
            code, why = 1, type(error).__name__
    said = log.read_text(errors="replace").strip().splitlines()
    offline = code and any(word in line for word in check.out_of_reach for line in said)
    state = NOT_RUN if offline else FAILED if code else PASSED
    return Result(check.name, state, monotonic() - begin, why or (said[-1][:100] if code and said else ""))


def table(results: list[Result]) -> Iterator[str]:
    width = max(len(each.name) for each in results)
    for each in results:
        yield f"{each.name:<{width}}  {each.state:<7}  {each.seconds:6.1f} s  {each.why}".rstrip()
    counts = {state: sum(each.state == state for each in results) for state in (PASSED, FAILED, NOT_RUN)}
    yield f"{counts[PASSED]} ok, {counts[FAILED]} failed, {counts[NOT_RUN]} NOT RUN"


def main(words: list[str]) -> int:
    chosen = [check for check in CHECKS if not words or any(word in check.name for word in words)]
    if not chosen:
        sys.stderr.write("No check has that word.\n")
        return 2
    results = []
    for check in chosen:
        sys.stderr.write(f"… {check.name}\n")
        results.append(run(check))
        sys.stderr.write(f"  {results[-1].state}, {results[-1].seconds:.0f} s\n")
    print("\n".join(table(results)))
    for each in results:
        if each.state == NOT_RUN:
            sys.stderr.write(f"!!! NOT RUN: {each.name}: {each.why} !!!\n")
    return int(any(each.state == FAILED for each in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
