"""Nothing in the repository names a package registry or a place on somebody's machine; files stay small."""

import re

import pytest

from tests.house.sources import files, text

REGISTRIES = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian.org", "npmjs" + ".com")
MACHINE = re.compile(r"(?<![\w.~/-])/(?:wo" + r"rk|ro" + r"ot|Us" + r"ers|ho" + r"me)/\w")
LONGEST = 400
MAY_BE_LONG = re.compile(r"(^|/)(data|vendor|migrations|fonts)/|^requirements.*\.txt$|^docs/parity\.md$|^docs/forms/")


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_registry_host_is_named(host: str) -> None:
    assert [str(path) for path in files() if host in text(path)] == []


def test_no_path_of_one_machine_is_named() -> None:
    found = [f"{path}: {match.group()}" for path in files() for match in MACHINE.finditer(text(path))]
    assert found == []


def test_no_merge_marker_is_left() -> None:
    assert [str(path) for path in files() if re.search(r"^(<{7}|>{7}) ", text(path), re.MULTILINE)] == []


def test_files_are_short() -> None:
    lines = {str(path): text(path).count("\n") for path in files() if not MAY_BE_LONG.search(str(path))}
    assert {path: count for path, count in lines.items() if count > LONGEST} == {}
