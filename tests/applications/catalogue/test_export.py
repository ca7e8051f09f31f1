"""`manage.py catalogue` and the pages of docs/forms."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from applications.catalogue import export_pages, official
from applications.catalogue.check import check_form
from applications.catalogue.every_form import every_form
from applications.catalogue.export import as_data
from applications.catalogue.forms import form
from applications.catalogue.model import Form
from applications.catalogue.probing import without_rows
from messages.catalogue import all_messages
from tests.applications.catalogue.every_form import every_form as forms_of_the_tests
from tests.applications.catalogue.every_form import name
from tests.support.answers import TODAY_OF_EXAMPLES as TODAY
from tests.support.answers import broken, valid

PAGES = Path(__file__).parents[3] / "docs" / "forms"
KEYS = [
    "id",
    "step",
    "label_ja",
    "label_en",
    "kind",
    "limits",
    "required",
    "condition",
    "choices",
    "repeat",
    "messages",
    "official",
]
each_form = pytest.mark.parametrize("form", forms_of_the_tests(), ids=name)


def printed(*arguments: str) -> str:
    out = StringIO()
    call_command("catalogue", *arguments, stdout=out)
    return out.getvalue()


def as_json(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed(*arguments, "--json"))
    return found


def question(data: dict[str, Any], id: str) -> dict[str, Any]:
    return next(each for each in data["questions"] if each["id"] == id)


def test_the_json_of_a_form_has_its_shape() -> None:
    data = as_json("--type", "extension", "--status", "N2")
    assert list(data) == ["type", "status", "questions"]
    assert (data["type"], data["status"]) == ("extension", "N2")
    assert all(list(each) == KEYS for each in data["questions"])
    ids = [each["id"] for each in data["questions"]]
    assert len(set(ids)) == len(ids)
    assert ids[:3] == ["nationality", "name", "sex"]
    assert [step for step, _ in _runs(data)] == ["identity1", "identity2", "activity", "confirm"]


def _runs(data: dict[str, Any]) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for each in data["questions"]:
        if found and found[-1][0] == each["step"]:
            found[-1] = (each["step"], found[-1][1] + 1)
        else:
            found.append((each["step"], 1))
    return found


def test_a_question_says_everything_about_itself() -> None:
    data = as_json("--type", "extension", "--status", "N2")
    assert question(data, "residence_card_number") == {
        "id": "residence_card_number",
        "step": "identity2",
        "label_ja": "在留カード番号",
        "label_en": "Residence card number",
        "kind": "residence_card",
        "limits": {"max": 12, "exact": True, "charset": "alphanumeric", "past_only": False},
        "required": True,
        "condition": ["is", "has_residence_card", ["1"]],
        "choices": None,
        "repeat": None,
        "messages": ["WZBAM004E", "WZBAM005E", "WZBAM237E", "WZBAM240E"],
        "official": ["WCCCS020Dto:txtZiryCardNum"],
    }


def test_long_lists_are_named_short_ones_printed() -> None:
    data = as_json("--type", "extension", "--status", "N2")
    assert question(data, "address_municipality")["choices"] == {"list": "CA69", "length": 1904}
    assert question(data, "sex")["choices"] == {
        "list": "C611",
        "length": 2,
        "entries": [{"code": "1", "ja": "男", "en": "male"}, {"code": "2", "ja": "女", "en": "female"}],
    }
    linked = question(data, "receiving_office")["choices"]
    assert (linked["list"], linked["by"]) == ("C619", "receiving_area")
    for each in data["questions"]:
        assert not each["choices"] or len(each["choices"].get("entries", ())) <= 20


def test_rows_spell_out_their_official_names() -> None:
    name = question(as_json("--type", "extension", "--status", "N2"), "relatives.name")
    assert name["official"] == [f"zincSnzkList[{row}].txtName" for row in range(1, 7)]
    assert name["repeat"]["id"] == "relatives"
    assert (name["repeat"]["min"], name["repeat"]["max"]) == (1, 6)
    assert name["condition"] == ["is", "has_relatives", ["1"]]


def test_rules_are_among_the_messages() -> None:
    data = as_json("--type", "extension", "--status", "N2")
    assert {"WZBAM113E", "WZBAM204E"} <= set(question(data, "current_expiry")["messages"])
    assert "WZBAM105E" in question(data, "phone")["messages"]
    assert "WZBAM107E" in question(data, "passport_expiry")["messages"]


@pytest.mark.parametrize("type", ["acquisition", "certificate", "reentry", "activity"])
def test_the_status_is_optional_where_a_type_has_none(type: str) -> None:
    data = as_json("--type", type)
    assert (data["type"], data["status"]) == (type, "")
    named = [each for each in data["questions"] if each["official"]]
    assert bool(named) == (type != "acquisition")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--type", "extension"], "N2"),
        (["--type", "extension", "--status", "Z9"], "Z9"),
        (["--type", "change", "--status", "Q1"], "Q1"),
        ([], "--type"),
        (["--all"], "--output"),
    ],
)
def test_what_does_not_exist_is_said(arguments: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        printed(*arguments)


def test_markdown_is_the_page_of_the_form() -> None:
    expected = (PAGES / "coe-N2.md").read_text(encoding="utf-8")
    assert printed("--type", "coe", "--status", "N2") == expected
    assert printed("--type", "coe", "--status", "N2", "--markdown") == expected


def test_the_pages_in_docs_are_current() -> None:
    """When this fails, run `make forms`."""
    expected = export_pages.pages(every_form())
    assert {path.name for path in PAGES.glob("*.md")} == set(expected)
    stale = [name for name, text in expected.items() if (PAGES / name).read_text(encoding="utf-8") != text]
    assert stale == []


def test_all_writes_the_pages_and_drops_those_of_forms_that_are_no_more(tmp_path: Path) -> None:
    (tmp_path / "coe-Z9.md").write_text("former", encoding="utf-8")
    printed("--all", "--output", str(tmp_path))
    assert {path.name for path in tmp_path.iterdir()} == set(export_pages.pages(every_form()))


def test_every_form_is_printed() -> None:
    assert {name(each) for each in every_form()} == {name(each) for each in forms_of_the_tests()}


@each_form
def test_every_official_input_that_is_asked_is_printed_once(form: Form) -> None:
    if not form.status:
        return
    shown = list(official.shown(official.menu_of(form)))
    asked = [column.header for column, place in official.placed(form, iter(shown)) if place]
    assert sorted(header for each in as_data(form)["questions"] for header in each["official"]) == sorted(asked)


@pytest.mark.parametrize("place", [("coe", "N2"), ("change", "L1"), ("extension", "P1"), ("acquisition", "")])
def test_the_messages_of_every_mistake_are_printed(place: tuple[str, str]) -> None:
    asked = form(*place)
    said = {each["id"]: set(each["messages"]) for each in as_data(asked)["questions"]}
    for each in broken(asked, valid(asked, TODAY, fill="all"), TODAY):
        assert each.id in said[without_rows(each.path)], (each.path, each.id)
        assert check_form(asked, each.answers, TODAY).problems


@each_form
def test_only_known_messages_are_printed(form: Form) -> None:
    assert {id for each in as_data(form)["questions"] for id in each["messages"]} <= set(all_messages())
