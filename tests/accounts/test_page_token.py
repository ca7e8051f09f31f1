"""The page token (decision 1): current, pressed twice, stale."""

import re
from datetime import timedelta

import pytest

from accounts import resume
from accounts.admission import GIVEN_UP_AFTER
from accounts.models import Outcome, Presence
from messages.clock import now
from tests.accounts import pages
from tests.accounts.helpers import presence_of, token
from tests.accounts.test_login import is_signed_in
from tests.accounts.test_presence import explanation

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


def shown_token(client, address="/notes/"):
    page = client.get(address).content.decode()
    return {"page_token": re.search(r'name="page_token" value="([^"]+)"', page)[1]}


def test_the_current_token_goes_on_and_is_used_up(agent_client):
    first = shown_token(agent_client)
    assert agent_client.post("/notes/", {**first, "text": "a"})["Location"] == "/notes/?answer=1"
    assert shown_token(agent_client) != first
    assert pages.posted == ["a"]


def test_get_does_not_change_the_token(agent_client):
    assert shown_token(agent_client) == shown_token(agent_client) == token(agent_client)


def test_each_press_with_its_own_token_acts(agent_client):
    for text in "abc":
        agent_client.post("/notes/", {**shown_token(agent_client), "text": text})
    assert pages.posted == ["a", "b", "c"]


def test_a_second_press_gets_the_first_answer_and_acts_no_second_time(agent_client):
    sent = {**shown_token(agent_client), "text": "a"}
    answers = [agent_client.post("/notes/", sent) for _ in range(3)]
    assert [answer["Location"] for answer in answers] == ["/notes/?answer=1"] * 3
    assert pages.posted == ["a"]


def test_another_button_of_the_same_form_is_a_second_press_too(agent_client):
    sent = {**shown_token(agent_client), "text": "a"}
    first = agent_client.post("/notes/", {**sent, "action": "save"})
    second = agent_client.post("/notes/", {**sent, "action": "next"})
    assert (first["Location"], pages.posted) == (second["Location"], ["a"])


def test_after_a_page_with_errors_a_reload_is_worked_on_again(agent_client):
    sent = {**shown_token(agent_client), "text": "bad"}
    first = agent_client.post("/notes/", sent)
    second = agent_client.post("/notes/", sent)
    assert (first.status_code, second.status_code) == (200, 200)
    assert pages.posted == ["bad", "bad"]
    for page in (first, second):
        assert token(agent_client)["page_token"] in page.content.decode()
    assert agent_client.post("/notes/", {**token(agent_client), "text": "good"}).status_code == 302


@pytest.mark.parametrize(
    "stale",
    [
        {},
        {"page_token": ""},
        {"page_token": "forged"},
        {"page_token": "A" * 43},
        {"page_token": "\0" * 43},
        {"page_token": "あ" * 43},
        {"page_token": "x" * 1_000_000},
    ],
    ids=["missing", "empty", "forged", "guessed", "nul", "kana", "long"],
)
def test_a_missing_or_forged_token_saves_what_was_typed_and_signs_out(agent, agent_client, stale):
    page = explanation(agent_client, agent_client.post("/notes/", {**stale, "text": "long story"}))
    assert "WZBAM099E：" in page
    assert "下書きに保存しました" in page
    assert 'href="/login/organization/"' in page
    assert (pages.rescued, pages.posted) == (["long story"], [])
    assert resume.offer(agent) == "/notes/"


def test_an_older_token_is_stale(agent_client):
    first = shown_token(agent_client)
    for text in "ab":
        agent_client.post("/notes/", {**shown_token(agent_client), "text": text})
    explanation(agent_client, agent_client.post("/notes/", {**first, "text": "a"}))
    assert (pages.rescued, pages.posted) == (["a"], ["a", "b"])


def test_the_second_tab_with_other_text_is_stale_and_loses_nothing(agent_client):
    both = shown_token(agent_client)
    agent_client.post("/notes/", {**both, "text": "first tab"})
    explanation(agent_client, agent_client.post("/notes/", {**both, "text": "second tab"}))
    assert (pages.rescued, pages.posted) == (["second tab"], ["first tab"])


def test_the_used_token_on_another_page_is_stale(agent_client):
    both = shown_token(agent_client)
    agent_client.post("/notes/", {**both, "text": "a"})
    page = explanation(agent_client, agent_client.post("/plain/", both))
    assert "下書きに保存しました" not in page
    assert pages.posted == ["a"]


def test_a_page_that_is_gone_has_nothing_to_save(agent_client):
    assert "下書きに保存しました" not in explanation(agent_client, agent_client.post("/notes/lost/"))


def test_after_a_stale_page_the_person_is_signed_out_everywhere(agent_client):
    agent_client.post("/notes/", {"text": "x"})
    assert agent_client.get("/menu/")["Location"] == "/"


def test_explained_the_person_stays_signed_in(agent, agent_client, settings):
    settings.STALE_PAGE = "explain"
    answer = agent_client.post("/notes/", {"text": "long story"})
    page = agent_client.get(answer["Location"]).content.decode()
    assert is_signed_in(agent_client)
    assert "WZBAM099E：" in page
    assert 'href="/notes/"' in page
    assert (pages.rescued, pages.posted) == (["long story"], [])
    assert agent_client.post("/notes/", {**shown_token(agent_client), "text": "b"}).status_code == 302


def test_explained_without_anything_to_save_leads_to_the_menu(agent_client, settings):
    settings.STALE_PAGE = "explain"
    answer = agent_client.post("/plain/")
    assert 'href="/menu/"' in agent_client.get(answer["Location"]).content.decode()


def test_exempt_views_need_no_token_and_leave_it(agent_client):
    before = token(agent_client)
    assert agent_client.post("/free/").status_code == 302
    assert agent_client.post("/language/", {"language": "en", "next": "/"}).status_code == 302
    assert agent_client.post("/session/extend/").status_code == 302
    assert token(agent_client) == before
    assert pages.posted == ["free"]


def test_a_press_whose_first_run_died_is_worked_on_again(agent_client):
    sent = {**token(agent_client), "text": "a"}
    agent_client.post("/notes/", sent)
    Presence.objects.update(outcome=Outcome.RUNNING, consumed_at=now() - GIVEN_UP_AFTER - timedelta(seconds=1))
    assert agent_client.post("/notes/", sent)["Location"] == "/notes/?answer=2"


def test_a_press_waits_for_the_first_no_longer_than_it_must(agent_client, monkeypatch):
    monkeypatch.setattr("accounts.admission.WAIT_SECONDS", 0.1)
    sent = {**token(agent_client), "text": "a"}
    agent_client.post("/notes/", sent)
    Presence.objects.update(outcome=Outcome.RUNNING)
    answer = agent_client.post("/notes/", sent)
    assert answer.status_code == 409
    assert "処理中です" in answer.content.decode()
    assert is_signed_in(agent_client)
    assert pages.posted == ["a"]


def test_what_is_kept_about_a_form_does_not_show_what_was_typed(agent_client):
    agent_client.post("/notes/", {**token(agent_client), "text": "TR1234567"})
    kept = Presence.objects.values().get()
    assert not [value for value in kept.values() if "TR1234567" in str(value)]
    assert presence_of(agent_client).outcome == Outcome.REDIRECT
