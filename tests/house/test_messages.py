"""Every message of the catalogue is raised somewhere and tested, or stands in the list of those an issue will raise."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from messages.catalogue import all_messages
from tests.house.sources import ROOMS, of_kind, text

ID = re.compile(r"WZ(?:BAM\d{3}E|AAS\d{3}M\d{4})")
OPEN = Path(__file__).parent / "open_messages.txt"
CODE = [path for path in (*of_kind(".py", *ROOMS), *of_kind(".html", "templates")) if "data" not in path.parts]


def _open() -> dict[str, str]:
    """Message id → the issue that will raise it."""
    lines = [line.split("#")[0].split() for line in OPEN.read_text().splitlines()]
    return {line[0]: " ".join(line[1:]) for line in lines if line}


def _raised() -> set[str]:
    return {id for path in CODE for words in _words(path) for id in ID.findall(words)}


def _words(path: Path) -> Iterator[str]:
    """The strings of a program, docstrings and comments left out; a template as a whole."""
    if path.suffix != ".py":
        yield text(path)
        return
    tree = ast.parse(text(path))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_every_message_is_expected_by_a_test() -> None:
    """By a test of a room; the list of all possible mistakes and the tests of the texts do not count."""
    tests = [path for path in of_kind(".py", "tests") if path.parts[1] not in ("house", "support")]
    of_rooms = [path for path in tests if path != Path("tests/messages/test_catalogue.py")]
    tested = {id for path in of_rooms for words in _words(path) for id in ID.findall(words)}
    assert set(all_messages()) - tested - set(_open()) == set()


def test_every_message_is_raised_or_open() -> None:
    assert set(all_messages()) - _raised() - set(_open()) == set()


def test_open_messages_are_not_raised_yet() -> None:
    assert set(_open()) & _raised() == set()


def test_every_open_message_names_its_issue() -> None:
    assert [id for id, issue in _open().items() if not re.fullmatch(r"issue \d+", issue)] == []


def test_no_unknown_message_is_raised() -> None:
    assert _raised() - set(all_messages()) == set()
