"""Whose drafts they are, the menu, and sessions that end: nothing typed is lost (decisions 1–4)."""

import pytest
from django.urls import reverse

from accounts import resume
from applications.models import Application, Draft
from messages import clock
from tests.applications.pages import Wizard
from tests.conftest import signed_in
from tests.support import examples

pytestmark = pytest.mark.django_db


@pytest.fixture
def wizard(agent_client):
    return Wizard(agent_client)


def addresses(wizard):
    pk = wizard.draft.pk
    return [
        wizard.url("identity1"),
        reverse("wizard-kind", args=[pk]),
        reverse("wizard-confirm", args=[pk]),
        reverse("draft-delete", args=[pk]),
        reverse("draft-copy", args=[pk]),
        reverse("draft-pdf", args=[pk]),
        reverse("wizard-search", args=[pk, "identity1", "nationality"]),
    ]


def test_somebody_elses_draft_is_404(wizard, other_client, post):
    for url in addresses(wizard):
        assert other_client.get(url).status_code == 404, url
        if "copy" not in url:
            answer = post(other_client, url, {"action": "save", "name": "INTRUDER", "type": "coe", "status": "N2"})
            assert answer.status_code == 404, url
    draft = Draft.objects.get(pk=wizard.draft.pk)
    assert (draft.type, "name" in draft.answers) == ("extension", False)


def test_nobody_reads_a_draft_without_signing_in(wizard, client):
    for url in addresses(wizard):
        assert client.get(url)["Location"] == "/"


def test_staff_are_kept_out(wizard, staff_client):
    for url in [*addresses(wizard), reverse("wizard-start"), reverse("menu")]:
        assert staff_client.get(url)["Location"] == reverse("admin:index")


def test_recipients_of_a_certificate_are_told_250e(wizard, recipient_client):
    for url in [*addresses(wizard), reverse("wizard-start")]:
        assert recipient_client.get(url)["Location"] == reverse("menu")
        assert "WZBAM250E：" in recipient_client.get(reverse("menu")).content.decode()
    page = recipient_client.get(reverse("menu")).content.decode()
    assert "WZBAM250E" not in page
    assert reverse("wizard-start") not in page


@pytest.mark.parametrize("step", ["points", "nothing", "identity3"])
def test_a_page_that_does_not_belong_to_the_form_is_404(wizard, post, step):
    assert wizard.client.get(wizard.url(step)).status_code == 404
    assert post(wizard.client, wizard.url(step), {"action": "next"}).status_code == 404
    assert wizard.client.get(wizard.url("identity1").replace("identity1", "a" * 3000)).status_code == 404


def test_the_confirmation_page_has_one_address(wizard):
    assert wizard.client.get(wizard.url("confirm"))["Location"] == wizard.url("identity1")


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(wizard, method):
    for url in addresses(wizard):
        assert getattr(wizard.client, method)(url).status_code == 405


def test_the_menu_leads_back_to_every_draft(wizard, agent_client):
    wizard.fill(examples.extension(clock.today()), until="identity2")
    second = Wizard(agent_client, "coe")
    second.press("identity1", "save", name="SECOND,ONE")
    page = agent_client.get(reverse("menu")).content.decode()
    assert f'href="{wizard.url("identity2")}"' in page and "NGUYEN,THI,HOA" in page
    assert f'href="{second.url("identity1")}"' in page and "SECOND,ONE" in page
    assert wizard.answers()["name"] == "NGUYEN,THI,HOA"


def test_a_draft_is_deleted_after_asking(wizard, agent_client):
    other = Wizard(agent_client)
    url = reverse("draft-delete", args=[wizard.draft.pk])
    assert agent_client.get(url).status_code == 200
    assert Draft.objects.count() == 2
    assert wizard.send(url, {}) == reverse("menu")
    assert list(Draft.objects.all()) == [other.draft]
    assert agent_client.get(wizard.url("identity1")).status_code == 404


def test_a_draft_that_became_an_application_is_not_made_anew(wizard, agent_client):
    """A page of the draft left open in another tab must not bring it back."""
    sent = wizard.shown("identity1").values
    Draft.objects.all().delete()
    assert agent_client.post(wizard.url("identity1"), {**sent, "action": "save"}).status_code == 404
    assert not Draft.objects.exists() and not Application.objects.exists()


def test_two_tabs_keep_what_each_typed(wizard, agent_client):
    """The second page's token was used up by the first: decision 1 ends the session, decision 3 keeps the text."""
    first, second = wizard.shown("identity1").values, wizard.shown("identity2").values
    agent_client.post(wizard.url("identity1"), {**first, "name": "TAB,ONE", "action": "save"})
    answer = agent_client.post(wizard.url("identity2"), {**second, "reason": "二枚目の頁", "action": "next"})
    assert answer["Location"] == reverse("interrupted")
    kept = wizard.answers()
    assert (kept["name"], kept["reason"]) == ("TAB,ONE", "二枚目の頁")


def test_a_stale_page_is_saved_and_offered_after_login(wizard, agent, agent_client):
    stale = wizard.shown("identity1").values
    newer = signed_in(agent)
    agent_client.post(wizard.url("identity1"), {**stale, "name": "OLD,PAGE", "action": "next"})
    assert wizard.answers()["name"] == "OLD,PAGE"
    assert resume.offer(agent) == wizard.url("identity1")
    page = newer.get(reverse("menu")).content.decode()
    assert f'href="{wizard.url("identity1")}"' in page and "続きから始める" in page


def test_a_stale_confirmation_keeps_the_free_text(wizard, agent):
    wizard.fill(examples.extension(clock.today()))
    url = reverse("wizard-confirm", args=[wizard.draft.pk])
    stale = wizard.read(url).values
    signed_in(agent)
    ticked = {"facts_confirmed": "1", "copy_kept": "1"}
    wizard.client.post(url, {**stale, **ticked, "free_text": "書きかけ", "action": "enter"})
    assert wizard.answers()["free_text"] == "書きかけ"
    assert not Application.objects.exists()
    assert resume.offer(agent) == url


@pytest.mark.parametrize("token", ["", "x", "\x00", "9" * 5000])
def test_a_forged_token_saves_and_signs_out(wizard, agent_client, token):
    sent = wizard.shown("identity1").values | {"page_token": token, "name": "FORGED,TOKEN", "action": "next"}
    assert agent_client.post(wizard.url("identity1"), sent)["Location"] == reverse("interrupted")
    assert wizard.answers()["name"] == "FORGED,TOKEN"
