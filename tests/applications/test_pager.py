"""Behaviour 2.6: pages of ten, five links, arrows by blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.pager import Pager, page_number


def test_the_middle_of_a_long_list() -> None:
    pager = Pager(total=751, size=10, page=34)
    assert (pager.first, pager.end, list(pager.links)) == (331, 340, [31, 32, 33, 34, 35])
    assert (pager.before, pager.after) == (30, 36)


def test_an_empty_list() -> None:
    pager = Pager(total=0, size=10, page=1)
    assert (pager.first, pager.end, list(pager.links), pager.before, pager.after) == (0, 0, [1], 0, 0)


@given(total=st.integers(0, 3000), size=st.integers(1, 50), page=st.integers(-5, 10**9))
def test_every_page_lies_in_the_list(total: int, size: int, page: int) -> None:
    pager = Pager(total, size, page)
    assert 1 <= pager.page <= pager.pages
    assert pager.page in pager.links
    assert pager.end - pager.start <= size
    assert (pager.end > pager.start) == (total > 0)
    assert 0 <= pager.before < pager.links[0]
    assert pager.after == 0 or pager.links[-1] < pager.after <= pager.pages


@pytest.mark.parametrize("raw", ["", "x", "-1", "1e9", "１", "9" * 10, "1\0"])
def test_nonsense_is_the_first_page(raw: str) -> None:
    assert page_number(raw) == 1
