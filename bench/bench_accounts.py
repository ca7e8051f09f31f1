"""Known and unknown 認証ID and mail address at the login, the forgotten password and the forgotten ID.

Here the "peer" is our own answer to somebody unknown: both must take the same time, so that it tells nothing.
"""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count, cycle
from pathlib import Path

from bench.case import Case
from bench.visitor import Visitor
from tests.support import people
from tests.support.running import Installation

REPEATS = 60
KNOWN = 80  # one failure each: none is locked


def cases() -> Iterator[Case]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        installation = Installation(Path(folder), LOGIN_ADDRESS_LIMIT="1000000")
        installation.serve()
        try:
            yield from _cases(installation)
        finally:
            installation.end()


WAYS: dict[str, tuple[str, Callable[[str], dict[str, str]]]] = {
    "login: wrong password": ("", lambda person: {"username": person, "password": "Wrong#2026"}),
    "forgotten password: wrong address": (
        "forgotten/",
        lambda person: {"authentication_id": person, "email": "wrong@example.jp"},
    ),
    "forgotten ID": ("forgotten-id/", lambda person: {"email": f"{person}@example.jp"}),
}


def _cases(installation: Installation) -> Iterator[Case]:
    known = cycle([installation.do(people.new_person) for _ in range(KNOWN)])
    unknown = (f"nobody{number:07}" for number in count(1))
    for name, (path, fields) in WAYS.items():
        press = _form(installation.url, f"/login/organization/{path}", fields)
        yield Case(
            f"{name}, known",
            ours=partial(press, known),
            peer=partial(press, unknown),
            peer_name="unknown:",
            before=lambda: installation.do(people.forget_tries),
            repeats=REPEATS,
            target_ratio=1.1,
        )


def _form(url: str, path: str, fields: Callable[[str], dict[str, str]]) -> Callable[[Iterator[str]], str]:
    visitor = Visitor(url)
    visitor.get(path)
    return lambda persons: visitor.post(path, {**fields(next(persons))})
