"""The walls of the test run hold."""

import socket

import pytest
from django.template import Context, Origin, Template

from tests.support.undefined import OURS, UndefinedVariableError


def render(source: str, **values: object) -> str:
    return Template(source, origin=Origin(f"{OURS}/page.html")).render(Context(values))


@pytest.mark.parametrize("source", ["{{ nothing }}", "{{ some.nothing }}", "{% t nothing %}", "{{ nothing|upper }}"])
def test_an_undefined_variable_of_ours_fails(source: str) -> None:
    with pytest.raises(UndefinedVariableError, match="nothing"):
        render(source, some={})


@pytest.mark.parametrize("source", ["{{ some.nothing|default:'' }}", "{% if nothing %}{% endif %}", "{{ known }}"])
def test_defined_and_asked_for_ones_do_not(source: str) -> None:
    assert render(source, known="", some={}) == ""


def test_templates_of_others_are_left_as_they_are() -> None:
    assert Template("{{ nothing|default_if_none:'x' }}.").render(Context()) == "."


def test_nothing_leaves_this_machine() -> None:
    with socket.socket() as connection, pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        connection.connect(("192.0.2.1", 80))
