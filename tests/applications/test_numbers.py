"""Behaviour 3.1 and 3.3, decision 23: unique, without gaps, whoever comes at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from applications import numbers
from applications.models import Application, Counter
from applications.states import State
from messages import clock

DAY = date(2026, 11, 22)


@pytest.mark.django_db
def test_receipt_numbers_count_per_office_type_family_and_year() -> None:
    def number(office: str = "東", type: str = "extension", status: str = "N2", day: date = DAY) -> str:
        return numbers.receipt_number(office, type, status, day)

    assert [number(), number(status="N5"), number()] == ["東オンEN26000001", "東オンEN26000002", "東オンEN26000003"]
    assert number(office="札") == "札オンEN26000001"
    assert number(type="change") == "東オンCN26000001"
    assert number(type="coe", status="L1-T18") == "東オン認L26000001"
    assert number(type="coe", status="IA") == "東オン認I26000001"
    assert number(type="certificate") == "東オンW26000001"
    assert number(type="acquisition", status="R1") == "東オンA26000001"
    assert number(day=date(2027, 1, 1)) == "東オンEN27000001"


@pytest.mark.django_db
def test_provisional_numbers_have_seventeen_digits() -> None:
    first, second = numbers.provisional_number(DAY), numbers.provisional_number(DAY)
    assert (first, second) == ("96020260000000001", "96020260000000002")


@pytest.mark.django_db
def test_several_provisional_numbers_follow_each_other() -> None:
    one, many = numbers.provisional_number(DAY), numbers.provisional_numbers(DAY, 3)
    assert [int(each) - int(one) for each in (*many, numbers.provisional_number(DAY))] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"state": State.ENTERED}, "札オンEN26000000"),
        ({"state": State.BULK_ERROR}, "札オンEN"),
        ({"state": State.SUBMITTED, "receipt_number": "札オンEN26000012"}, "札オンEN26000012"),
    ],
)
def test_the_number_shown_before_there_is_one(fields: dict[str, Any], shown: str) -> None:
    application = Application(type="extension", status="N2", office="札", created_at=clock.now(), **fields)
    application.created_at = clock.now().replace(year=2026)
    assert numbers.shown_receipt_number(application) == shown


def test_the_year_is_that_in_japan() -> None:
    application = Application(type="extension", status="N2", office="札", state=State.ENTERED)
    application.created_at = clock.now().replace(year=2026, month=12, day=31, hour=15, minute=0)
    assert numbers.shown_receipt_number(application) == "札オンEN27000000"


@pytest.mark.django_db
def test_a_number_of_a_transaction_that_failed_is_given_again() -> None:
    numbers.take("test")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        assert numbers.take("test") == 2
        raise ZeroDivisionError
    assert numbers.take("test") == 2


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_no_number_is_given() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        numbers.take("test")
    assert not Counter.objects.filter(key="test").exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("known", [True, False], ids=["counter there", "first of its kind"])
def test_many_at_once_get_all_numbers_once(known: bool) -> None:
    if known:
        Counter.objects.create(key="test", value=0)

    def take(_: int) -> int:
        try:
            with transaction.atomic():
                return numbers.take("test")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(take, range(40)))
    assert sorted(taken) == list(range(1, 41))


@pytest.mark.django_db(transaction=True)
def test_those_who_give_up_leave_no_gap() -> None:
    def take(number: int) -> int:
        try:
            with transaction.atomic():
                taken = numbers.take("test")
                if number % 3 == 0:
                    raise ZeroDivisionError
                return taken
        except ZeroDivisionError:
            return 0
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        taken = [number for number in pool.map(take, range(30)) if number]
    assert sorted(taken) == list(range(1, 21))


@given(
    office=st.sampled_from("札仙東名阪広高福"),
    type=st.sampled_from(sorted(numbers.LETTERS)),
    status=st.sampled_from(["I1", "N2", "L1-T18", "Y1-T21", "ND"]),
)
def test_every_number_says_office_type_and_family(office: str, type: str, status: str) -> None:
    application = Application(type=type, status=status, office=office, state=State.ENTERED)
    application.created_at = clock.now()
    shown = numbers.shown_receipt_number(application)
    assert shown.startswith(f"{office}オン{numbers.LETTERS[type]}")
    assert shown.endswith("000000")
    assert (status[0] in shown) is (type not in numbers.WITHOUT_FAMILY)
