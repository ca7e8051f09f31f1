"""The engine that checks answers, on small forms of its own; the real forms are proven in test_declarations."""

from collections.abc import Iterator
from datetime import date

import pytest

from applications.catalogue.build import DeclarationError, resolve
from applications.catalogue.check import check_form, check_step
from applications.catalogue.conditions import Is, empty
from applications.catalogue.model import Answers, By, Form, Kind, Question, Repeat, Section, Step, Type
from messages.refusal import Problem, Refusal
from messages.text import Text

TODAY = date(2026, 11, 22)


def text(id: str, **more: object) -> Question:
    return Question(id=id, ja=f"{id}名", en=id, kind=Kind.TEXT, max=10, **more)  # type: ignore[arg-type]


def yes_no(id: str, **more: object) -> Question:
    return Question(id=id, ja=f"{id}有無", en=id, kind=Kind.RADIO, choices="A045", **more)  # type: ignore[arg-type]


def form(*items: Question | Repeat, rules: tuple[object, ...] = (), type: Type = Type.COE, status: str = "N2") -> Form:
    step = Step(id="only", ja="頁", en="page", sections=(Section(id="s", ja="節", en="s", items=items),), rules=rules)  # type: ignore[arg-type]
    return resolve(type=type, status=status, key=f"01{status}", steps=[step])


def problems(form: Form, answers: Answers) -> dict[str, Refusal]:
    return {problem.path: problem.refusal for problem in check_form(form, answers, TODAY).problems}


def test_a_complete_document_is_clean_and_in_the_forms_order() -> None:
    checked = check_form(form(text("a"), yes_no("b")), {"b": "1", "a": "x"}, TODAY)
    assert checked.ok
    assert list(checked.clean.items()) == [("a", "x"), ("b", "1")]


def test_missing_text_and_missing_choice_have_their_own_ids() -> None:
    assert {p: r.id for p, r in problems(form(text("a"), yes_no("b")), {"a": " \u3000"}).items()} == {
        "a": "WZBAM001E",
        "b": "WZBAM002E",
    }


def test_a_conditional_question_names_its_parent_when_missing() -> None:
    asked = form(yes_no("b"), text("detail", asked=Is("b", "1")))
    refusal = problems(asked, {"b": "1"})["detail"]
    assert refusal == Refusal("WZBAM101E", field=Text("b有無", "b"), choice=Text("有", "Yes"))
    assert problems(asked, {"b": "0"}) == {}


def test_an_answer_that_is_not_asked_is_dropped_or_refused() -> None:
    dropped = form(yes_no("b"), text("detail", asked=Is("b", "1")))
    assert check_form(dropped, {"b": "0", "detail": "x"}, TODAY).clean == {"b": "0"}
    exclusive = form(yes_no("b"), text("detail", asked=Is("b", "1"), exclusive=True))
    assert problems(exclusive, {"b": "0", "detail": "x"})["detail"] == Refusal(
        "WZBAM237E", field=Text("b有無", "b"), choice=Text("無", "No")
    )


def test_an_optional_question_may_stay_empty_and_is_checked_when_filled() -> None:
    optional = form(text("a", required=False))
    assert check_form(optional, {}, TODAY).ok
    assert problems(optional, {"a": "x" * 11})["a"].id == "WZBAM003E"


def test_a_declaration_differs_by_type() -> None:
    declared = text("a", required=By(False, coe=True))
    assert "a" in problems(form(declared, type=Type.COE), {})
    assert problems(form(declared, type=Type.EXTENSION), {}) == {}


def test_questions_of_other_types_and_statuses_are_not_in_the_form() -> None:
    built = form(
        text("a", types=(Type.EXTENSION,)), text("b", hidden_for=("N2",)), text("c", only_for=("N2",)), type=Type.COE
    )
    assert list(built.index) == ["c"]


def test_two_questions_with_one_id_are_a_mistake_of_ours() -> None:
    with pytest.raises(DeclarationError):
        form(text("a"), text("a"))


ROWS = Repeat(
    id="rows",
    ja="行",
    en="rows",
    max=2,
    questions=(text("name"), yes_no("kind"), text("detail", asked=Is("kind", "1"))),
    asked=Is("has", "1"),
    exclusive=True,
)


def test_rows_are_needed_when_asked_and_refused_when_not() -> None:
    rows = form(yes_no("has"), ROWS)
    assert {p: r.id for p, r in problems(rows, {"has": "1"}).items()} == {
        "rows.0.name": "WZBAM001E",
        "rows.0.kind": "WZBAM002E",
    }
    assert problems(rows, {"has": "0", "rows": [{"name": "x"}]})["rows.0.name"].id == "WZBAM237E"
    assert problems(rows, {"has": "0", "rows": [{}]}) == {}


def test_an_added_row_must_be_filled_whole_and_empty_rows_fall_away() -> None:
    rows = form(yes_no("has"), ROWS)
    full = {"name": "x", "kind": "0"}
    assert check_form(rows, {"has": "1", "rows": [{}, full, {"name": " "}]}, TODAY).clean["rows"] == [full]
    assert problems(rows, {"has": "1", "rows": [full, {"name": "y"}]}) == {"rows.1.kind": Refusal("WZBAM109E")}


def test_too_many_rows_are_named() -> None:
    full = {"name": "x", "kind": "0"}
    found = problems(form(yes_no("has"), ROWS), {"has": "1", "rows": [full] * 3})
    assert found["rows.2.name"] == Refusal("WZBAM024E", field=Text("行", "rows"), count=Text("2件", "2"))


def test_a_condition_inside_a_row_reads_the_row() -> None:
    rows = [{"name": "x", "kind": "1"}]
    assert problems(form(yes_no("has"), ROWS), {"has": "1", "rows": rows})["rows.0.detail"].id == "WZBAM101E"


def one_of(answers: Answers, today: date) -> Iterator[Problem]:
    if not answers.get("a") and not answers.get("b"):
        yield Problem("a", Refusal("WZBAM105E", field1="a", field2="b"))


def test_a_rule_speaks_only_where_the_question_itself_is_in_order() -> None:
    optional = form(text("a", required=False), text("b", required=False), rules=(one_of,))
    assert problems(optional, {})["a"].id == "WZBAM105E"
    assert problems(optional, {"a": "x" * 11})["a"].id == "WZBAM003E"
    assert problems(optional, {"b": "x"}) == {}


def test_one_page_is_checked_with_the_others_in_view() -> None:
    first = Step(id="one", ja="一", en="1", sections=(Section(id="s", ja="節", en="s", items=(yes_no("b"),)),))
    second = Step(
        id="two",
        ja="二",
        en="2",
        sections=(
            Section(id="t", ja="節", en="t", items=(text("c", asked=Is("b", "1")), text("d", asked=empty("b")))),
        ),
    )
    both = resolve(type=Type.COE, status="N2", key="01N2", steps=[first, second])
    assert check_step(both, second, {"b": "1", "c": "x", "d": "y"}, TODAY).clean == {"c": "x"}
    assert [p.path for p in check_step(both, second, {"b": "1"}, TODAY).problems] == ["c"]
    assert [p.path for p in check_step(both, first, {"c": "x"}, TODAY).problems] == ["b"]


@pytest.mark.parametrize(("value", "ok"), [("20261122", True), ("20261123", False), ("99999999", True)])
def test_a_date_of_the_past_is_not_in_the_future(value: str, ok: bool) -> None:
    born = Question(id="born", ja="生年月日", en="Date of birth", kind=Kind.PARTIAL_DATE, past_only=True)
    assert (problems(form(born), {"born": value}) == {}) is ok


def test_a_choice_whose_list_hangs_on_a_wrong_answer_is_not_judged() -> None:
    linked = Question(id="period", ja="期間", en="Period", kind=Kind.CHOICE, choices="CB19", choices_by="status")
    status = Question(id="status", ja="資格", en="Status", kind=Kind.CHOICE, choices="CB19")
    both = form(status, linked)
    assert {p: r.id for p, r in problems(both, {"status": "Z", "period": "0300000"}).items()} == {"status": "WZBAM005E"}
    assert {p: r.id for p, r in problems(both, {"status": "T26", "period": "Z"}).items()} == {"period": "WZBAM005E"}
    assert problems(both, {"status": "T26"}).keys() == {"period"}


def test_types_that_share_a_question_each_have_their_own_list() -> None:
    evaluation = Question(id="evaluation", ja="技能水準", en="Skill level", kind=Kind.CHOICE, choices="CC06")
    for type, code in ((Type.COE, "03"), (Type.EXTENSION, "01"), (Type.COE, "03")):
        assert problems(form(evaluation, type=type), {"evaluation": code}) == {}
    assert problems(form(evaluation), {"evaluation": "01"}).keys() == {"evaluation"}


@pytest.mark.parametrize("value", [None, 7, ["x"], {"x": 1}])
def test_what_is_no_text_counts_as_no_answer(value: object) -> None:
    assert problems(form(text("a")), {"a": value})["a"].id == "WZBAM001E"
    assert problems(form(yes_no("has"), ROWS), {"has": "1", "rows": value}).keys() >= {"rows.0.name"}
