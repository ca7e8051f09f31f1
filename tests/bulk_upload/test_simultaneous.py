"""A row with simultaneous columns makes the children too (decision 15); their errors are the row's."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.models import Application
from bulk_upload import own_header, together, uploads, work, writing
from bulk_upload.checking import CheckedLine, check_file, open_file
from bulk_upload.findings import findings
from bulk_upload.models import BulkUpload
from messages import clock
from tests.bulk_upload.files import FORM, csv_of, person, upload_of
from tests.support.answers import valid

SAMPLE = Path(__file__).parent / "samples" / "SA_03_003_04N2_ver001.csv"
DAY = datetime(2026, 11, 22, 3, tzinfo=UTC)
Confirmed = Callable[..., BulkUpload]


def trip(**changes: str) -> dict[str, str]:
    """What a re-entry asks beyond the main application, with a tick before it."""
    own = {together.split(path)[1] for path in together.own_paths(FORM) if path.startswith("reentry:")}
    answers = valid(forms.form("reentry"), clock.today(), seed=1, fill="needed")
    return {"": "1", **{id: value for id, value in answers.items() if id in own}} | changes


def with_trip(**changes: str) -> dict[str, Any]:
    """Somebody who fetches the card at the counter and applies for re-entry as well."""
    at_the_counter = valid(FORM, clock.today(), seed=1, fill="needed", ask="receiving_office")
    return at_the_counter | {together.KEY: {"reentry": trip(**changes)}}


def checked(content: bytes) -> list[CheckedLine]:
    return check_file(open_file(content, most=300, type="extension", status="N2"), clock.today())


def said(line: CheckedLine) -> list[tuple[str, str]]:
    return [(problem.path, problem.refusal.id) for problem in line.problems]


@pytest.mark.django_db
@time_machine.travel(DAY, tick=False)
def test_the_agencys_file_brings_its_children(agent_client: Client, confirmed: Confirmed) -> None:
    upload = confirmed(SAMPLE.read_bytes())
    work.run(upload.pk)
    mains = [row.application for row in upload.rows.select_related("application")]
    types = [sorted(child.type for child in main.simultaneous.all()) for main in mains if main]
    assert types == [[], ["reentry"], ["activity"], ["certificate"], ["activity", "reentry"]]
    for child in Application.objects.filter(main__isnull=False).select_related("main", "sensitive"):
        assert check_form(forms.form(child.type), child.all_answers, clock.today()).problems == []
        assert child.main and (child.provisional_number, child.applicant_name) == (
            child.main.provisional_number,
            child.main.applicant_name,
        )
    page = agent_client.get(reverse("bulk-upload", args=[upload.pk])).content.decode()
    assert "<dt>同時申請</dt><dd>5</dd>" in page


def test_our_own_columns_bring_them_too() -> None:
    (line,) = checked(csv_of([with_trip()]))
    assert said(line) == [] and line.children["reentry"]["name"] == line.clean["name"]
    labels = [label for path, _, label in own_header.columns(FORM) if path.startswith("reentry:")]
    assert labels[0] == "同時申請　再入国許可申請".replace("\u3000", " ") and "再入国許可申請 出国予定年月日" in labels


def test_a_childs_errors_are_the_rows() -> None:
    content = csv_of([with_trip(permit_type="77", departure_date="20270231", departure_date_undecided="")])
    file = open_file(content, most=300, type="extension", status="N2")
    (line,) = check_file(file, clock.today())
    found = {each.question: each for each in findings(file, line)}
    assert found["reentry:permit_type"].message == "WZBAM005E" and found["reentry:permit_type"].value == "77"
    date = found["reentry:departure_date"]
    assert (date.message, date.label_ja) == ("WZBAM111E", "再入国許可申請 出国予定年月日")
    assert date.field == "reentry:departure_date" and file.mapping.header[date.column - 1] == date.field


def test_what_the_main_one_has_wrong_is_said_once() -> None:
    assert said(checked(csv_of([with_trip() | {"sex": "7"}]))[0]) == [("sex", "WZBAM005E")]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({together.KEY: {"reentry": trip() | {"": ""}}}, ("reentry:", "WZBAM002E")),
        ({together.KEY: {"reentry": trip() | {"": "はい"}}}, ("reentry:", "WZBAM005E")),
        ({"receipt_method": "01"}, ("reentry:", "WZBAM289E")),
    ],
    ids=["no tick", "no tick either", "by post"],
)
def test_an_unclear_wish_or_the_post_is_refused(changes: dict[str, Any], problem: tuple[str, str]) -> None:
    assert problem in said(checked(csv_of([with_trip() | changes]))[0])


def test_a_certificate_that_is_not_offered_is_refused(settings: Any) -> None:
    settings.SIMULTANEOUS_CERTIFICATE = False
    (line,) = checked(csv_of([person(1) | {together.KEY: {"certificate": {"": "1"}}}]))
    assert said(line) == [("certificate:", "WZBAM203E")]


def test_no_is_no() -> None:
    (line,) = checked(csv_of([person(1) | {together.KEY: {"reentry": trip() | {"": "0"}}}]))
    assert said(line) == [] and line.children == {}


@pytest.mark.django_db
def test_the_file_to_correct_keeps_the_child(agent_client: Client, agent: Any, confirmed: Confirmed) -> None:
    upload = confirmed(csv_of([with_trip() | {"sex": "7"}]))
    work.run(upload.pk)
    assert not Application.objects.filter(main__isnull=False).exists()
    content = agent_client.get(reverse("bulk-failed-workbook", args=[upload.pk])).content
    again = uploads.give_workbook(agent, upload_of(content, "修正.xlsx"))
    (line,) = checked(again.content())
    assert said(line) == [("sex", "WZBAM005E")] and line.raw[together.KEY]["reentry"] == trip()


def test_what_a_child_says_otherwise_stays_in_the_file_to_correct() -> None:
    """The agency's file has an agent for each application."""
    file = open_file(SAMPLE.read_bytes(), most=300)
    rows = [file.mapping.answers(line.cells) for line in file.lines]
    also = writing.told_apart(file.form, rows)
    assert "reentry:agent_name" in also and "reentry:name" not in also
    content = writing.csv_bytes(
        [writing.header(file.form, also), *(writing.cells(file.form, n, row, also) for n, row in enumerate(rows, 1))]
    )
    again = check_file(open_file(content, most=300), DAY.date())
    assert [line.children for line in again] == [line.children for line in check_file(file, DAY.date())]
    assert [said(line) for line in again] == [[]] * len(rows)
