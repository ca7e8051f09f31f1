"""The points tables: totals worked out by hand, the worth of every answer, exclusions, caps, and the rules."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.catalogue.lists import code_list
from applications.catalogue.model import Kind, Question
from applications.catalogue.points.calculation import Points, of_form, percentage, total
from applications.catalogue.reasons import list_name
from applications.examples import example_answers

TODAY = date(2026, 11, 22)
FORMS = {"X1": forms.form("coe", "ND"), "X2": forms.form("coe", "NE"), "X3": forms.form("coe", "NF")}
CAPS = {"X1": 215, "X2": 230, "X3": 215}
"""By hand: everything that can be had at once. (4) brings 25, either alone or as 20 with the training of (7)."""
TOO_FEW, TOO_LITTLE, GO_ON = "WZAAS003M0011", "WZAAS003M0021", "WZAAS003M0031"
EVERYBODY = {
    "points_multiple_degrees": {"02": 5},
    "points_org_innovation": {"01": 10},
    "points_org_local_government": {"01": 10},
    "points_rnd_ratio": {"02": 5},
    "points_foreign_qualification": {"02": 5},
    "points_japanese_university": {"01": 25, "02": 15, "03": 10, "04": 10},
    "points_growth_project": {"01": 10},
    "points_designated_university": {"01": 10},
    "points_jica_training": {"02": 5},
}
WORTH: dict[str, dict[str, dict[str, int]]] = {
    "X1": EVERYBODY
    | {
        "points_education": {"01": 30, "03": 20, "05": 10},
        "points_experience": {"05": 15, "07": 10, "09": 5},
        "points_age": {"00": 15, "01": 10, "02": 5, "03": 0},
        "points_research_patent": {"1": 20},
        "points_research_other": {"1": 20},
    },
    "X2": EVERYBODY
    | {
        "points_education": {"01": 30, "02": 25, "03": 20, "05": 10},
        "points_experience": {"02": 20, "04": 15, "07": 10, "09": 5},
        "points_age": {"00": 15, "01": 10, "02": 5, "03": 0},
        "points_research_grants": {"1": 15},
        "points_research_papers": {"1": 15},
        "points_qualification": {"01": 10, "02": 5},
        "points_investment_management": {"01": 10},
    },
    "X3": EVERYBODY
    | {
        "points_education": {"02": 25, "04": 20, "05": 10},
        "points_experience": {"01": 25, "03": 20, "06": 15, "08": 10},
        "points_income": {"12": 50, "13": 40, "14": 30, "15": 20, "16": 10, "17": 0},
        "points_position": {"01": 10, "02": 5},
        "points_investment": {"02": 5},
        "points_investment_management": {"01": 10},
    },
}
INCOMES = {
    "00": {"01": 40, "02": 35, "03": 30, "04": 25, "05": 20, "06": 15, "07": 10},
    "01": {"01": 40, "02": 35, "03": 30, "04": 25, "05": 20, "06": 15},
    "02": {"01": 40, "02": 35, "03": 30, "04": 25, "05": 20},
    "03": {"01": 40, "02": 35, "03": 30},
}
AGE = {"00": 15, "01": 10, "02": 5, "03": 0}


def points(category: str, **answers: str) -> Points:
    return total(category, {f"points_{id}": code for id, code in answers.items()})


@pytest.mark.parametrize("category", ["X1", "X2", "X3"])
def test_every_answer_is_worth_what_the_table_says(category: str) -> None:
    for id, worth in WORTH[category].items():
        degree = {"points_education": "04" if category == "X3" else "03"} if id == "points_multiple_degrees" else {}
        for code, expected in worth.items():
            assert total(category, {id: code, **degree}).total - (20 if degree else 0) == expected, (id, code)
        assert total(category, {id: "00"}).total == (15 if id == "points_age" else 0)


@pytest.mark.parametrize("category", ["X1", "X2"])
@pytest.mark.parametrize("age", sorted(INCOMES))
def test_an_income_counts_at_the_ages_that_have_it(category: str, age: str) -> None:
    for code in ("00", "01", "02", "03", "04", "05", "06", "07", "17"):
        assert points(category, age=age, income=code).total == AGE[age] + INCOMES[age].get(code, 0)
    assert points(category, income="01").total == 0


def test_the_lists_offer_the_incomes_of_the_age() -> None:
    for age, incomes in INCOMES.items():
        assert set(code_list(f"CC23_{age}").codes) == {"00", *incomes}
        assert set(code_list(f"points_income_{age}").codes) == {"00", "17", *incomes}


def test_a_young_doctor_in_research() -> None:
    """博士 30, 3 years 5, 29 years old 15, 5 million yen 15, two patents and papers 25, N2 10: 100."""
    answers = {"education": "01", "experience": "09", "age": "00", "income": "06", "japanese_university": "04"}
    answers |= {"research_patent": "1", "research_papers": "1"}
    assert points("X1", **answers) == Points(100, points("X1", **answers).lines)


def test_an_engineer_of_forty() -> None:
    """大卒 10, 10 years 20, 40 years old 0, 8 million yen 30, one licence 5: 65, and the dialog."""
    found = points("X2", education="05", experience="02", age="03", income="03", qualification="02")
    assert (found.total, found.warnings) == (65, (TOO_FEW, GO_ON))


def test_a_representative_director() -> None:
    """MBA 25, 5 years 15, 15 million yen 20, representative 10: 70, just enough."""
    found = points("X3", education="02", experience="06", income="15", position="01")
    assert (found.total, found.warnings) == (70, ())


def test_the_most_that_can_be_had() -> None:
    special = {
        "multiple_degrees": "02",
        "org_innovation": "01",
        "org_innovation_sme": "01",
        "org_local_government": "01",
        "rnd_ratio": "02",
        "foreign_qualification": "02",
        "japanese_university": "01",
        "growth_project": "01",
        "designated_university": "01",
        "jica_training": "02",
        "investment": "02",
        "investment_management": "01",
        "position": "01",
        "qualification": "01",
    }
    special |= {f"research_{kind}": "1" for kind in ("patent", "grants", "papers", "other")}
    young = special | {"age": "00", "income": "01", "education": "01"}
    assert points("X1", **young, experience="05").total == CAPS["X1"]
    assert points("X2", **young, experience="02").total == CAPS["X2"]
    assert points("X3", **special, education="02", experience="01", income="12").total == CAPS["X3"]


def test_what_excludes_each_other() -> None:
    assert points("X1", education="05", multiple_degrees="02").total == 10
    assert points("X1", education="01", multiple_degrees="02").total == 35
    assert points("X2", org_innovation_sme="01").total == 0
    assert points("X2", org_innovation="01", org_innovation_sme="01").total == 20
    for code, worth in {"00": 5, "01": 25, "02": 20, "03": 10, "04": 15}.items():
        assert points("X3", japanese_university=code, jica_training="02").total == worth
    assert points("X1", research_patent="1", research_other="1", research_papers="1").total == 25
    assert points("X2", research_patent="1", research_other="1").total == 15
    assert points("X3", research_patent="1", age="00", qualification="01").total == 0


@pytest.mark.parametrize(("category", "warned"), [("X1", False), ("X2", True), ("X3", True)])
def test_the_floor_of_income_warns_whatever_the_total(category: str, warned: bool) -> None:
    rest = {"education": "02", "experience": "01" if category == "X3" else "02", "growth_project": "01"}
    rest |= {"japanese_university": "01", "designated_university": "01", "age": "00"}
    found = points(category, **rest, income="17")
    low = found.total < 70
    assert found.warnings == ((TOO_LITTLE,) if warned else ()) + ((TOO_FEW,) if low else ()) + (
        (GO_ON,) if warned or low else ()
    )


def test_special_highly_skilled_people_have_no_total() -> None:
    found = total("X2", {"special_highly_skilled": "1", "points_education": "01"})
    assert found == Points(0, counted=False)


def test_the_ratio_is_not_rounded_up() -> None:
    assert percentage({"points_rnd_expenses": "3099", "points_sales": "100000"}) == Decimal("3.0")
    for spent, sold in (("1", "0"), ("", "1"), ("１", "1"), ("9" * 5000, "1")):
        assert percentage({"points_rnd_expenses": spent, "points_sales": sold}) is None


def documents(category: str) -> st.SearchStrategy[dict[str, Any]]:
    """Any mixture of the codes that the page's questions could hold, asked or not."""
    questions = [item for item in FORMS[category].step("points").items() if isinstance(item, Question)]
    codes = st.sampled_from(["", "00", "01", "02", "03", "04", "05", "06", "07", "12", "17", "0", "1", "x"])
    return st.fixed_dictionaries({question.id: codes for question in questions})


@given(data=st.data(), category=st.sampled_from(sorted(CAPS)))
def test_no_answers_come_to_more_than_the_cap(data: st.DataObject, category: str) -> None:
    found = total(category, data.draw(documents(category)))
    assert 0 <= found.total <= CAPS[category]
    assert found.total == sum(line.points for line in found.lines)
    assert bool(found.warnings) == (GO_ON in found.warnings)
    assert (TOO_FEW in found.warnings) == (found.counted and found.total < 70)


@given(data=st.data(), category=st.sampled_from(sorted(CAPS)))
def test_the_total_of_clean_and_raw_answers_is_the_same(data: st.DataObject, category: str) -> None:
    form = FORMS[category]
    answers: dict[str, Any] = {}
    for item in form.step("points").items():
        assert isinstance(item, Question)
        if item.kind in (Kind.CHOICE, Kind.RADIO):
            listed = list_name(item, answers)
            answers[item.id] = data.draw(st.sampled_from(sorted(code_list(listed, form.type).codes))) if listed else ""
        elif item.kind is Kind.CHECKBOX:
            answers[item.id] = data.draw(st.sampled_from(["", "1"]))
    clean = check_form(form, answers, TODAY).clean
    assert of_form(form, clean) == of_form(form, answers)


def test_only_the_highly_skilled_have_points() -> None:
    assert of_form(forms.form("coe", "N2"), {"points_education": "01"}) is None


def said(**answers: str) -> set[tuple[str, str]]:
    """What is wrong with an otherwise complete table of ロ."""
    form = FORMS["X2"]
    whole = example_answers(form, TODAY)
    checked = check_form(form, {**whole, **{f"points_{id}": value for id, value in answers.items()}}, TODAY)
    return {(problem.path, problem.refusal.id) for problem in checked.problems}


def test_a_ratio_over_three_per_cent_is_one() -> None:
    assert said(rnd_ratio="02", rnd_expenses="31", sales="1000") == set()
    for spent, sold in (("30", "1000"), ("0", "0"), ("5", "0")):
        assert said(rnd_ratio="02", rnd_expenses=spent, sales=sold) == {("points_rnd_expenses", "WZBAM232E")}
    assert said(rnd_ratio="02", sales="1") == {("points_rnd_expenses", "WZBAM101E")}
    assert said(rnd_ratio="00", rnd_expenses="30", sales="1000") == set()


def test_a_designated_university_says_which() -> None:
    assert said(designated_university="01") == {("points_university_ranking", "WZBAM231E")}
    assert said(designated_university="01", university_asia="1") == set()
    ranked = {"designated_university": "01", "university_ranking": "1"}
    assert said(**ranked) == {("points_ranking_qs", "WZBAM231E")}
    assert said(**ranked, ranking_the="1") == {("points_ranking_the_rank", "WZBAM101E")}
    assert said(**ranked, ranking_the="1", ranking_the_rank="見本大学　120位") == set()


def test_the_second_and_third_claims_hang_on_the_first() -> None:
    assert said(org_innovation="01") == {("points_org_innovation_sme", "WZBAM102E")}
    assert said(org_innovation="00", org_innovation_sme="01") == set()


def test_an_income_of_another_age_is_refused() -> None:
    assert said(age="03", income="07") == {("points_income", "WZBAM005E")}
