"""Templates without macros: out empty, filled in, back as csv."""

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.catalogue.model import Form
from bulk_upload import choices, own_header, sheet, templates_offered, together, uploads, writing
from bulk_upload.checking import check_file, open_file, open_table
from bulk_upload.workbooks import read_workbook
from messages.refusal import Refusal
from tests.bulk_upload.files import FORM, person, upload_of
from tests.support.answers import valid

TODAY = date(2026, 11, 22)
FORMS = sorted({(type, status.partition("-")[0]) for type, status in forms.offered()})


def filled(form: Form, rows: list[dict[str, Any]], *, labels: bool) -> bytes:
    """A template as a person fills it in: choices by their words or by their codes."""
    book = load_workbook(io.BytesIO(sheet.workbook(form, rows=5)))
    page = book.worksheets[0]
    for line, answers in enumerate(rows, sheet.FIRST_ROW):
        for place, (path, _, _) in enumerate(own_header.columns(form), 2):
            value = writing.answer_at(answers, path)
            question = together.find(form, path)[1]
            if value and labels and not question.choices_by:
                value = choices.word(form, question, value)
            if value:
                page.cell(line, place).value = value
                page.cell(line, place).data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("type", "status"), [("extension", "N2"), ("coe", "P1"), ("extension", "T1")])
@pytest.mark.parametrize("labels", [True, False])
def test_a_filled_in_template_is_read_as_it_is(type: str, status: str, labels: bool) -> None:
    form = forms.form(type, status)
    rows = [valid(form, TODAY, seed=1), valid(form, TODAY, seed=2, fill="needed")]
    wanted = [check_form(form, row, TODAY).clean for row in rows]
    file = open_table(read_workbook(filled(form, rows, labels=labels), most=300), most=300)
    checked = check_file(file, TODAY)
    assert [line.problems for line in checked] == [[], []]
    assert [line.clean for line in checked] == wanted


@pytest.mark.parametrize(("type", "status"), FORMS)
def test_every_word_offered_is_read_as_its_code(type: str, status: str) -> None:
    form = forms.form(type, status)
    for path, _, _ in own_header.columns(form):
        listed = choices.list_of(*together.find(form, path))
        if listed is not None:
            read = [word if word in listed.codes else listed.find(word) for word in choices.words(listed)]
            assert read == [entry.code for entry in listed if entry.code], path


def test_the_sheet_has_headings_lists_and_greys_what_is_not_asked() -> None:
    book = load_workbook(io.BytesIO(sheet.workbook(FORM, rows=300)))
    page = book.worksheets[0]
    assert [each.title for each in book.worksheets] == ["申請情報", "選択肢", "利用手順"]
    assert page["A1"].value == "form:extension:N2" and page.row_dimensions[1].hidden
    ids = {cell.value: cell.column_letter for cell in page[1]}
    nationality, work = ids["nationality"], ids["work_history[1].work_place_name"]
    assert page[f"{nationality}2"].value == "国籍・地域" and "必須" in page[f"{nationality}4"].value
    assert page[f"{nationality}3"].value == "Nationality/Region"
    assert page.column_dimensions[ids["phone"]].number_format == "@"
    offered = [str(rule.sqref) for rule in page.data_validations.dataValidation]
    assert any(f"{nationality}6:{nationality}305" in each for each in offered)
    greyed = {str(area.sqref) for area in page.conditional_formatting}
    assert f"{work}6:{work}305" in greyed and f"{nationality}6:{nationality}305" not in greyed
    assert page["A305"].value == 300 and not book.vba_archive


def test_every_formula_is_text_in_every_cell() -> None:
    for form in (forms.form(type, status) for type, status in FORMS[:3]):
        book = load_workbook(io.BytesIO(sheet.workbook(form, rows=2)))
        assert not [cell for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (60 * 2**20))
    return out.getvalue()


def with_entities() -> bytes:
    source, out = zipfile.ZipFile(io.BytesIO(sheet.workbook(FORM, rows=1))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = b'<!DOCTYPE a [<!ENTITY b "boom">]>' + content
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (b"name,nationality\n", "WZBAM141E"),
        (b"PK\x03\x04", "WZBAM141E"),
        (bomb(), "WZBAM144E"),
        (with_entities(), "WZBAM141E"),
        (sheet.workbook(FORM, rows=1), "WZBAM143E"),
    ],
    ids=["csv", "half a zip", "bomb", "entities", "empty"],
)
def test_workbooks_that_are_refused(content: bytes, id: str) -> None:
    with pytest.raises(Refusal) as refusal:
        open_table(read_workbook(content, most=300), most=300)
    assert refusal.value.id == id


@pytest.mark.django_db
def test_the_way_from_the_menu_to_the_csv_file(agent_client: Client, post: Any) -> None:
    assert reverse("bulk-templates", args=["extension"]) in agent_client.get(reverse("menu")).content.decode()
    page = agent_client.get(reverse("bulk-templates", args=["extension"])).content.decode()
    assert reverse("bulk-template", args=["extension", "N2"]) in page
    answer = agent_client.get(reverse("bulk-template", args=["extension", "N2"]))
    assert answer.content == templates_offered.template("extension", "N2")
    agent_client.get(reverse("bulk-csv"))
    content = filled(FORM, [person(1), person(2) | {"sex": "7"}], labels=True)
    made = post(agent_client, reverse("bulk-csv"), {"file": upload_of(content, "申請人.xlsx")}).url
    page = agent_client.get(made).content.decode()
    assert "：1 / 2" in page and "性別" in page and "WZBAM005E" in page
    (link,) = [part.split('"')[0] for part in page.split('href="') if "/file.csv" in part.split('"')[0]]
    file = open_file(agent_client.get(link).content, most=300)
    assert [line.raw["name"] for line in check_file(file, TODAY)] == [person(1)["name"], person(2)["name"]]
    confirm = made.replace("/made/", "/confirm/")
    assert "申請人.csv" in agent_client.get(confirm).content.decode()


@pytest.mark.django_db
def test_a_refused_workbook_is_explained(agent_client: Client, post: Any) -> None:
    agent_client.get(reverse("bulk-csv"))
    url = post(agent_client, reverse("bulk-csv"), {"file": upload_of(b"PK\x03\x04", "a.xlsx")}).url
    assert "WZBAM141E：" in agent_client.get(url).content.decode()
    agent_client.get(reverse("bulk-csv"))
    url = post(agent_client, reverse("bulk-csv"), {}).url
    assert "WZBAM001E：" in agent_client.get(url).content.decode()


@pytest.mark.django_db
def test_a_template_keeps_the_status_of_step1(agent: Any) -> None:
    form = forms.form("extension", "N2-T51")
    book = load_workbook(io.BytesIO(templates_offered.template("extension", "N2-T51")))
    for place, (path, _, _) in enumerate(own_header.columns(form), 2):
        if value := writing.answer_at(person(1), path):
            book.worksheets[0].cell(6, place).value = value
    out = io.BytesIO()
    book.save(out)
    assert uploads.give_workbook(agent, upload_of(out.getvalue(), "a.xlsx")).status == "N2-T51"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["acquisition/", "nonsense/", "extension/Q9.xlsx"])
def test_no_such_template(agent_client: Client, path: str) -> None:
    assert agent_client.get(f"/bulk/templates/{path}").status_code == 404
