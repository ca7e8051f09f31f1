"""「検索」 for municipalities and long lists (WZBAM161E, 136E), and the suggestions for the script."""

import pytest
from django.urls import reverse

from applications.models import Draft
from tests.applications.pages import Wizard

pytestmark = pytest.mark.django_db
TOKYO = "130001"


@pytest.fixture
def wizard(agent_client):
    return Wizard(agent_client)


def search(wizard, path="address_municipality", step="identity1"):
    return reverse("wizard-search", args=[wizard.draft.pk, step, path])


def found(wizard, **query):
    """The codes on the page of results."""
    answer = wizard.client.get(search(wizard), query)
    assert answer.status_code == 200
    wizard.html = answer.content.decode()
    return [part.partition('"')[0] for part in wizard.html.split('name="code" value="')[1:]]


def test_the_button_keeps_what_was_typed_and_leads_to_the_search(wizard):
    where = wizard.press("identity1", "next", search="address_municipality", name="SOMEBODY")
    assert where == search(wizard)
    assert wizard.answers()["name"] == "SOMEBODY"
    assert found(wizard) == [] and "WZBAM" not in wizard.html


@pytest.mark.parametrize("query", [{"q": ""}, {"q": "　 "}, {"q": "", "prefecture": ""}])
def test_no_condition_is_161e(wizard, query):
    assert found(wizard, **query) == []
    assert "WZBAM161E：" in wizard.html


@pytest.mark.parametrize("query", [{"q": "ナイ市"}, {"q": "千代田", "prefecture": "010006"}, {"prefecture": "zz"}])
def test_nothing_found_is_136e(wizard, query):
    assert found(wizard, **query) == []
    assert "WZBAM136E：" in wizard.html


def test_a_prefecture_alone_lists_its_municipalities(wizard):
    codes = found(wizard, prefecture=TOKYO)
    assert "131016" in codes and len(codes) > 50
    assert all(code.startswith("13") for code in codes)


def test_part_of_a_name_in_kanji_kana_or_latin(wizard):
    for part in ("府中", "ふちゅう", "ﾌﾁｭｳ", "fuchu"):
        assert {"132063", "342084"} <= set(found(wizard, q=part)), part
    assert found(wizard, q="府中", prefecture=TOKYO) == ["132063"]
    assert 'value="府中"' in wizard.html


def test_choosing_writes_the_code_and_goes_back_to_the_field(wizard):
    url = f"{search(wizard)}?prefecture={TOKYO}"
    assert wizard.send(url, {"code": "131016"}) == wizard.url("identity1") + "?open=applicant#q-address_municipality"
    assert wizard.answers()["address_municipality"] == "131016"
    wizard.shown("identity1")
    assert "東京都千代田区" in wizard.html


@pytest.mark.parametrize("code", ["999999", "", "131016 ", "\x00"])
def test_a_forged_code_is_404(wizard, code):
    token = wizard.shown("identity1").values
    answer = wizard.client.post(search(wizard), {"page_token": token["page_token"], "code": code})
    assert answer.status_code == 404
    assert "address_municipality" not in wizard.answers()


def test_a_row_of_a_long_list(wizard):
    path = "relatives.0.nationality"
    wizard.press("identity1", "add:relatives", {"relatives.0.name": "一"})
    page = f"{search(wizard, path)}?q=ベトナム"
    assert wizard.send(page, {"code": "283"}) == wizard.url("identity1") + "?open=relatives.0#q-relatives-0-nationality"
    assert wizard.answers()["relatives"][0] == {"name": "一", "nationality": "283"}


@pytest.mark.parametrize(
    "path",
    ["name", "nothing", "relatives", "relatives.0", "nationality.0.x"],
)
def test_what_cannot_be_searched_is_404(wizard, path):
    assert wizard.client.get(search(wizard, path)).status_code == 404


@pytest.mark.parametrize("number", ["x", "-1", "100", "01", "٣", "9" * 400])
def test_a_row_number_that_is_none_is_404(wizard, number):
    assert wizard.client.get(search(wizard, f"relatives.{number}.nationality")).status_code == 404


@pytest.mark.parametrize("number", [3, 99])
def test_a_row_the_draft_has_not_is_404_and_makes_none(wizard, number):
    token = wizard.shown("identity1").values
    url = search(wizard, f"relatives.{number}.nationality")
    assert wizard.client.post(url, {"page_token": token["page_token"], "code": "283"}).status_code == 404
    assert "relatives" not in wizard.answers()


def test_others_do_not_search_in_my_draft(wizard, other_client):
    assert other_client.get(search(wizard)).status_code == 404


def test_suggestions_for_the_script(wizard, agent_client):
    url = reverse("choices", args=["CA61", "extension"])
    assert {"code": "283", "label": "ベトナム"} in agent_client.get(url, {"q": "べとなむ"}).json()
    assert agent_client.get(url, {"q": ""}).json() == agent_client.get(url).json() == []
    assert len(agent_client.get(url, {"q": "a"}).json()) <= 12
    assert agent_client.get(reverse("choices", args=["CA61", "extension"]), {"q": "\x00%"}).json() == []
    assert agent_client.get(reverse("choices", args=["NOTHING", "extension"])).status_code == 404


def test_options_of_a_linked_list(agent_client):
    url = reverse("choice-options", args=["CB19", "extension"])
    assert agent_client.get(url, {"by": "nothing"}).json() == []
    assert agent_client.get(url).json() == []
    codes = [each["code"] for each in agent_client.get(url, {"by": "T26"}).json()]
    assert codes
    assert Draft.objects.count() == 0


def test_lists_are_for_people_who_are_signed_in(client):
    assert client.get(reverse("choices", args=["CA61", "extension"])).status_code in (302, 401)
