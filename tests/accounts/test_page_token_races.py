"""Two presses at the same moment, on connections of their own: the database decides which one acts."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from tests.accounts import pages
from tests.accounts.helpers import token
from tests.conftest import signed_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("tests.accounts.urls")]


def press_at_once(client, forms):
    """Post the forms at the same time from browsers that share one session; the addresses they are sent to."""
    together = Barrier(len(forms))

    def press(form):
        twin = Client()
        twin.cookies.update(client.cookies)
        together.wait()
        try:
            return twin.post("/notes/", form)["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(len(forms)) as pool:
        return list(pool.map(press, forms))


def test_presses_at_once_act_once_and_get_the_same_answer(agent):
    client = signed_in(agent)
    sent = {**token(client), "text": "slow"}
    answers = press_at_once(client, [sent] * 4)
    assert pages.posted == ["slow"]
    assert answers == ["/notes/?answer=1"] * 4


def test_two_windows_at_once_one_acts_the_other_is_saved(agent):
    client = signed_in(agent)
    answers = press_at_once(client, [{**token(client), "text": text} for text in ("slow", "quick")])
    assert len(pages.posted) == len(pages.rescued) == 1
    assert sorted(pages.posted + pages.rescued) == ["quick", "slow"]
    assert "/session/interrupted/" in answers
