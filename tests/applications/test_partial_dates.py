"""Dates of which parts are unknown, between the page's three inputs and the stored text."""

import pytest

from applications.catalogue.checks import checker
from applications.catalogue.model import Kind, Question
from applications.partial_dates import joined, parted

BORN = Question(id="born", ja="生年月日", en="Date of birth", kind=Kind.PARTIAL_DATE)


@pytest.mark.parametrize("clean", ["19900401", "19900400", "19900000", "99999999"])
def test_what_is_drawn_and_posted_again_is_the_same_date(clean: str) -> None:
    assert checker(BORN)(joined(*parted(clean))) == clean


@pytest.mark.parametrize("parts", [("1990", "4", ""), ("", "4", "1"), ("1990", "", ""), ("19-90", "", "1")])
def test_what_is_not_checked_yet_is_drawn_as_typed(parts: tuple[str, str, str]) -> None:
    assert parted(joined(*parts)) == parts


def test_three_empty_inputs_are_no_answer() -> None:
    assert joined("", "", "") == ""
