"""A thousand certificates in one staff action, their mails through a real worker, the signed PDF, the public check.

On SQLite as `make run` is, or on PostgreSQL and Redis where `TEST_DATABASE_URL` and `TEST_REDIS_URL` are set. The mail
server is the tests' own, in a process beside.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from bench import certificate_actions
from bench.case import Case
from coe_receipt import paper
from coe_receipt.models import Certificate
from tests.coe_receipt.made import DATA
from tests.services.processes import MailServer
from tests.support.running import Installation

COUNT = 1000
MEGABYTE = 2**20


def cases() -> Iterator[Case]:
    certificate = Certificate(number="札オン認(XP)N26-000001", office="札")
    certificate.issued_on, certificate.valid_until = date(2026, 11, 22), date(2027, 2, 22)
    certificate.data = DATA
    signed = partial(paper.signed_pdf, certificate)
    grown = _growth(signed, 60)
    yield Case(
        f"certificate: signed PDF; {_cpu(signed, 10):.0f} ms of processor time, memory {grown:+.1f} MB after 60 more",
        ours=signed,
        repeats=20,
        target_ms=300,
    )
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, _installation(Path(folder)) as made:
        address = made.do(certificate_actions.address_of_one)
        asked = partial(made.do, certificate_actions.check, address=address)
        yield Case(
            f"certificate: public check page; {made.do(certificate_actions.check_cpu, address=address):.1f} ms of "
            "processor time",
            ours=asked,
            repeats=100,
            target_ms=20,
        )
        yield Case(
            f"certificate: issue {COUNT:,} in one action, "
            f"{made.do(certificate_actions.issue_cpu, count=COUNT):.0f} ms of processor time ({_mailed(made)})",
            ours=partial(made.do, certificate_actions.issue),
            before=partial(made.do, certificate_actions.prepare, count=COUNT),
            repeats=3,
            target_ms=2000,
        )


def _mailed(made: Installation) -> str:
    """Issue `COUNT` and watch a worker send them: seconds, and its memory at each quarter."""
    made.do(certificate_actions.prepare, count=COUNT)
    with made.worker() as worker:
        made.do(certificate_actions.wait_for_the_worker)
        batch = made.do(certificate_actions.issue)
        seen: list[float] = []
        started = time.monotonic()
        while True:
            done = made.do(certificate_actions.done, batch=batch)
            while len(seen) * COUNT / 4 <= done:
                seen.append(_resident(worker.pid))
            if done == COUNT:
                memory = " → ".join(f"{each:.0f}" for each in seen)
                return f"all mailed in {time.monotonic() - started:.0f} s, worker {memory} MB"
            time.sleep(0.2)


@contextmanager
def _installation(folder: Path) -> Iterator[Installation]:
    post = MailServer(folder)
    post.start()
    made = Installation(
        folder / "data",
        database_url=os.environ.get("TEST_DATABASE_URL", ""),
        broker_url=os.environ.get("TEST_REDIS_URL", ""),
        EMAIL_URL=post.url,
        COE_CHECK_LIMIT="1000000",
    )
    try:
        made.prepare()
        yield made
    finally:
        made.end()
        post.kill()


def _resident(pid: int | str = "self") -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def _cpu(call: Callable[[], object], times: int) -> float:
    """Milliseconds of processor time a call takes, whatever else the machine does."""
    started = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - started) / times * 1000


def _growth(call: Callable[[], object], times: int) -> float:
    """Megabytes by which this process grew over `times` calls, after a warm-up."""
    for _ in range(20):
        call()
    before = _resident()
    for _ in range(times):
        call()
    return _resident() - before
