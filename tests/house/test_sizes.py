"""Files and functions stay small enough to be read at one sitting."""

import ast
from pathlib import Path

import pytest

from tests.house.sources import of_kind, text

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 50
OURS = [path for path in of_kind(".py") if "migrations" not in path.parts]


@pytest.mark.parametrize("kind", [".py", ".js", ".css", ".html"])
def test_no_file_is_long(kind: str) -> None:
    ours = [path for path in of_kind(kind) if "vendor" not in path.parts]
    assert [str(path) for path in ours if text(path).count("\n") > MOST_LINES] == []


@pytest.mark.parametrize("path", OURS, ids=str)
def test_no_function_is_long(path: Path) -> None:
    functions = (each for each in ast.walk(ast.parse(text(path))) if isinstance(each, ast.FunctionDef))
    long = {each.name: (each.end_lineno or 0) - each.lineno + 1 for each in functions}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}
