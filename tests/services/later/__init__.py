"""Migrations of a version to come: ours of `applications`, and after them one of each kind that a full table bears."""

from pathlib import Path

from applications import migrations

__path__ = [*migrations.__path__, *__path__]


def newest() -> str:
    """The name of the last migration there is."""
    return max(path.stem for path in Path(migrations.__path__[0]).glob("0*.py"))
