"""The rules that bind several questions, on answers of their own."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.catalogue.model import Answers, Rule
from applications.catalogue.rules import (
    career,
    certificate,
    contact,
    entry,
    guarantor,
    passport,
    periods,
    receipt,
    reentry,
    representative,
    skilled_worker,
)

TODAY = date(2026, 11, 22)
REPRESENTATIVE = {
    "rep_name": "架空　花子",
    "rep_relationship": "母",
    "rep_postal_code": "1000013",
    "rep_municipality": "131016",
    "rep_street": "霞が関９－９－９",
    "rep_mobile": "09000000000",
}


def found(rule: Rule, answers: Answers, today: date = TODAY) -> list[tuple[str, str]]:
    return [(problem.path, problem.refusal.id) for problem in rule(answers, today)]


@pytest.mark.parametrize(
    ("answers", "problems"),
    [({}, [("phone", "WZBAM105E")]), ({"phone": "1"}, []), ({"mobile": "1"}, []), ({"phone": "1", "mobile": "2"}, [])],
)
def test_telephone_or_mobile(answers: Answers, problems: list[tuple[str, str]]) -> None:
    assert found(contact.phone_or_mobile("phone", "mobile"), answers) == problems


@pytest.mark.parametrize(
    ("answers", "problems"),
    [
        ({}, []),
        ({"passport_number": "A1", "passport_expiry": "20300101"}, []),
        ({"passport_number": "A1"}, [("passport_expiry", "WZBAM107E")]),
        ({"passport_expiry": "20300101"}, [("passport_number", "WZBAM107E")]),
    ],
)
def test_passport_number_and_expiry_come_together(answers: Answers, problems: list[tuple[str, str]]) -> None:
    assert found(passport.passport_pair, answers) == problems


def test_a_certificate_of_eligibility_is_not_received_at_the_counter() -> None:
    assert found(receipt.no_counter_for_certificates, {"receipt_method": "02"}) == [("receipt_method", "WZBAM289E")]
    assert found(receipt.no_counter_for_certificates, {"receipt_method": "03"}) == []


def test_an_optional_representative_is_complete_or_absent() -> None:
    assert found(representative.representative_complete, {}) == []
    assert found(representative.representative_complete, REPRESENTATIVE) == []
    assert found(representative.representative_reachable, REPRESENTATIVE) == []


@pytest.mark.parametrize(
    ("missing", "id"),
    [
        ("rep_name", "WZBAM120E"),
        ("rep_relationship", "WZBAM120E"),
        ("rep_postal_code", "WZBAM120E"),
        ("rep_municipality", "WZBAM103E"),
        ("rep_street", "WZBAM104E"),
    ],
)
def test_a_representative_once_begun_is_asked_for_whole(missing: str, id: str) -> None:
    answers = {key: value for key, value in REPRESENTATIVE.items() if key != missing}
    assert found(representative.representative_complete, answers) == [(missing, id)]


def test_a_representative_has_a_telephone() -> None:
    answers = {key: value for key, value in REPRESENTATIVE.items() if key != "rep_mobile"}
    assert found(representative.representative_reachable, answers) == [("rep_phone", "WZBAM105E")]
    assert found(representative.representative_reachable, {}) == []
    assert found(guarantor.reachable, {}) == [("guarantor_phone", "WZBAM105E")]


def test_earlier_entries_and_applications_agree_with_themselves() -> None:
    assert found(entry.past_entry_in_order, {"past_entry_from": "20250102", "past_entry_to": "20250101"}) == [
        ("past_entry_to", "WZBAM232E")
    ]
    assert found(entry.past_entry_in_order, {"past_entry_from": "20250101", "past_entry_to": "20250101"}) == []
    assert found(entry.denied_at_most_count, {"past_coe_count": "9", "past_coe_denied_count": "10"}) == [
        ("past_coe_denied_count", "WZBAM232E")
    ]
    assert found(entry.denied_at_most_count, {"past_coe_count": "10", "past_coe_denied_count": "9"}) == []
    assert found(entry.some_length_of_stay, {"stay_years": "0", "stay_months": "0"}) == [("stay_months", "WZBAM005E")]
    assert found(entry.some_length_of_stay, {"stay_years": "0", "stay_months": "1"}) == []


@pytest.mark.parametrize(
    ("expiry", "first"),
    [("20261130", date(2026, 8, 30)), ("20270531", date(2027, 2, 28)), ("20280531", date(2028, 2, 29))],
)
def test_an_extension_opens_three_calendar_months_before_the_expiry(expiry: str, first: date) -> None:
    answers = {"current_expiry": expiry}
    assert found(periods.within_three_months, answers, first) == []
    assert found(periods.within_three_months, answers, first - timedelta(1)) == [("current_expiry", "WZBAM113E")]


def test_on_line_filing_ends_the_day_before_the_expiry() -> None:
    answers = {"current_expiry": "20261123"}
    assert found(periods.until_day_before_expiry, answers, date(2026, 11, 22)) == []
    assert found(periods.until_day_before_expiry, answers, date(2026, 11, 23)) == [("current_expiry", "WZBAM204E")]


def test_an_acquisition_is_too_late_on_the_sixtieth_day() -> None:
    answers = {"acquisition_event_date": "20260901"}
    assert found(periods.acquisition_in_time, answers, date(2026, 9, 1) + timedelta(59)) == []
    assert found(periods.acquisition_in_time, answers, date(2026, 9, 1) + timedelta(60)) == [
        ("acquisition_event_date", "WZBAM173E")
    ]


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_three_months_earlier_is_the_same_day_or_the_months_last(day: date) -> None:
    earlier = periods.three_months_before(day)
    assert (day.year * 12 + day.month) - (earlier.year * 12 + earlier.month) == 3
    assert earlier.day == day.day or ((earlier + timedelta(1)).day == 1 and earlier.day < day.day)


@pytest.mark.parametrize(
    ("job", "problems"),
    [
        ({"work_start_ym": "202001", "work_end_ym": "201912"}, ["work_end_ym"]),
        ({"work_start_ym": "202001", "work_end_ym": "202001"}, []),
        ({"work_start_year": "2020", "work_end_ym": "202001"}, []),
        ({"work_start_ym": "202012", "work_end_year": "2020"}, []),
        ({"work_start_ym": "202012", "work_end_year": "2019"}, ["work_end_year"]),
        ({"work_start_ym": "202012"}, []),
    ],
)
def test_a_job_ends_after_it_began(job: Answers, problems: list[str]) -> None:
    paths = [path for path, _ in found(career.jobs_in_order, {"work_history": [{}, job]})]
    assert paths == [f"work_history.1.{id}" for id in problems]


def test_an_employer_has_a_name_in_one_script() -> None:
    rows = [{"work_place_name": "架空"}, {"work_place_name_en": "Imaginary"}, {"work_country": "900"}]
    assert found(career.employer_named, {"work_history": rows}) == [("work_history.2.work_place_name", "WZBAM108E")]
    forgotten = [{"work_country": "900", "work_start_unknown": "2", "work_start_year": "1998"}]
    assert found(career.employer_named, {"work_history": forgotten}) == []


def test_simultaneous_applications_agree_with_themselves() -> None:
    assert found(certificate.work_in_order, {"work_from": "20270102", "work_to": "20270101"}) == [
        ("work_to", "WZBAM232E")
    ]
    assert found(reentry.return_after_departure, {"departure_date": "20270102", "reentry_date": "20270101"}) == [
        ("reentry_date", "WZBAM232E")
    ]
    assert found(reentry.reason_without_passport, {}) == [("no_passport_reason", "WZBAM120E")]
    assert found(reentry.reason_without_passport, {"passport_number": "A1"}) == []
    assert found(reentry.reason_without_passport, {"no_passport_reason": "無国籍"}) == []


SITE = dict.fromkeys(skilled_worker.DISPATCH_SITE, "1")


def test_a_dispatch_site_is_given_whole_or_not_at_all() -> None:
    assert found(skilled_worker.dispatch_site_complete, {}) == []
    assert found(skilled_worker.dispatch_site_complete, SITE) == []
    assert found(skilled_worker.dispatch_site_complete, SITE | {"dispatch_phone": ""}) == [
        ("dispatch_phone", "WZBAM281E")
    ]
    reached = dict.fromkeys(skilled_worker.REACHED_AT, "1")
    assert found(skilled_worker.dispatch_site_complete, reached) == []
    assert found(skilled_worker.dispatch_site_complete, {"dispatch_name": "1"}) != []


@pytest.mark.parametrize(
    ("answers", "problems"),
    [
        ({}, []),
        ({"dispatch_condition_exists": "0"}, []),
        ({"dispatch_condition_exists": "1"}, [("dispatch_condition_exists", "WZBAM284E")]),
        ({**SITE, "dispatch_condition_exists": "0", "dispatch_site_disqualified": "0"}, []),
        ({**SITE, "dispatch_condition_exists": "1"}, [("dispatch_site_disqualified", "WZBAM283E")]),
        ({"dispatch_phone": "0355550100", "dispatch_site_disqualified": "1"}, []),
    ],
)
def test_only_who_is_dispatched_answers_for_it(answers: Answers, problems: list[tuple[str, str]]) -> None:
    assert found(skilled_worker.dispatch_answered, answers) == problems


def test_yes_to_any_of_the_following_names_one() -> None:
    yes = {"dispatch_condition_exists": "1", "support_record_exists": "1"}
    assert found(skilled_worker.dispatch_condition_chosen, yes) == [("dispatch_condition_1", "WZBAM201E")]
    assert found(skilled_worker.dispatch_condition_chosen, yes | {"dispatch_condition_4": "1"}) == []
    assert found(skilled_worker.support_record_chosen, yes) == [("support_record_1", "WZBAM231E")]
    assert found(skilled_worker.support_record_chosen, yes | {"support_record_3": "1"}) == []


@pytest.mark.parametrize(
    ("history", "problems"),
    [
        ({"career_start_ym": "202001", "career_end_ym": "202001", "career_org_name": "１"}, []),
        ({"career_start_ym": "202002", "career_end_ym": "202001", "career_org_name": "１"}, ["end_ym"]),
        ({"career_start_year": "2020", "career_end_ym": "202001", "career_org_name_en": "A"}, []),
        ({}, ["org_name"]),
    ],
)
def test_an_entry_of_the_personal_history_is_named_and_in_order(history: dict[str, str], problems: list[str]) -> None:
    answers = {"career": [history]}
    given = found(career.history_named, answers) + found(career.history_in_order, answers)
    assert [path for path, _ in given] == [f"career.0.career_{problem}" for problem in problems]


@pytest.mark.parametrize(
    ("chosen", "path"),
    [
        ({"purpose_of_entry": "L2"}, ["work_history.0.work_start_unknown"]),
        ({"desired_status": "T18", "current_status": "T14"}, ["work_history.0.work_start_unknown"]),
        ({"desired_status": "T14", "current_status": "T18"}, []),
        ({}, []),
    ],
)
def test_transferees_know_the_month_of_each_job(chosen: dict[str, str], path: list[str]) -> None:
    answers = {**chosen, "work_history": [{"work_start_unknown": "2"}]}
    assert [at for at, _ in found(career.months_known_to_transferees, answers)] == path
