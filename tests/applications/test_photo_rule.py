"""Behaviour 4.5: who needs a photo."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.photo_rule import needs_photo

TODAY = date(2026, 11, 22)
ADULT, CHILD = "19900101", "20200101"
THREE_YEARS, THREE_MONTHS, FOUR_MONTHS = "T260300000", "T260003000", "T250004000"


def answers(born: str = ADULT, period: str = THREE_YEARS) -> dict[str, str]:
    return {"birth_date": born, "desired_period": period}


@pytest.mark.parametrize("born", [ADULT, CHILD, ""])
def test_a_certificate_of_eligibility_always_needs_one(born: str) -> None:
    assert needs_photo("coe", answers(born, ""), TODAY)


@pytest.mark.parametrize("type", ["certificate", "reentry", "activity"])
def test_applications_without_a_card_never_need_one(type: str) -> None:
    assert not needs_photo(type, answers(), TODAY)


@pytest.mark.parametrize("type", ["extension", "change", "acquisition"])
@pytest.mark.parametrize(
    ("period", "needed"),
    [
        (THREE_YEARS, True),
        (FOUR_MONTHS, True),
        (THREE_MONTHS, False),
        ("T510000090", False),
        ("T510000365", True),
        ("T020500000", False),  # 公用
    ],
)
def test_who_gets_a_card_needs_one(type: str, period: str, needed: bool) -> None:
    assert needs_photo(type, answers(ADULT, period), TODAY) is needed


@pytest.mark.parametrize(
    ("born", "needed"),
    [
        ("20101122", True),
        ("20101123", False),
        ("20100000", True),
        ("20101200", False),
        ("20110000", False),
        ("99999999", True),
    ],
)
def test_sixteen_years_are_judged_today_and_unknown_parts_as_early_as_possible(born: str, needed: bool) -> None:
    assert needs_photo("extension", answers(born), TODAY) is needed


@given(
    born=st.dates(min_value=date(1900, 1, 1)), today=st.dates(min_value=date(2026, 1, 1), max_value=date(2090, 1, 1))
)
def test_need_begins_on_the_sixteenth_birthday_and_never_ends(born: date, today: date) -> None:
    turned = (today.year - born.year, today.month, today.day) >= (16, born.month, born.day)
    assert needs_photo("extension", answers(f"{born:%Y%m%d}"), today) is turned


def test_a_change_names_status_and_period_apart() -> None:
    change = {"birth_date": ADULT, "desired_status": "T26", "desired_period": "0300000"}
    assert needs_photo("change", change, TODAY)
    assert not needs_photo("change", change | {"desired_period": "0003000"}, TODAY)
    assert not needs_photo("change", change | {"desired_status": "T02"}, TODAY)
