"""登録エラー内容, and the file of the applicants in error that goes round: out, corrected, in again."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from applications.models import Application
from bulk_upload import uploads, work
from bulk_upload.checking import check_file, open_file
from bulk_upload.models import BulkUpload
from messages import clock
from tests.bulk_upload.files import FORM, csv_of, person, upload_of

pytestmark = pytest.mark.django_db
Confirmed = Callable[..., BulkUpload]
BROKEN = {"sex": "7", "reason": "=1+1", "birth_date": "19990231"}


@pytest.fixture
def upload(confirmed: Confirmed) -> BulkUpload:
    upload = confirmed(csv_of([person(1), person(2) | BROKEN, person(3)]))
    work.run(upload.pk)
    upload.refresh_from_db()
    return upload


def test_everything_about_every_error(agent_client: Client, upload: BulkUpload) -> None:
    row = upload.rows.get(failed=True)
    page = agent_client.get(reverse("bulk-errors", args=[row.application_id])).content.decode()
    assert "登録エラー内容" in page and "受付仮番号-枝番" in page and "閉じる" in page
    assert "性別" in page and "WZBAM005E" in page and "WZBAM111E" in page and "「19990231」" in page
    assert "対処方法" in page and "申請人.csv" in page
    assert (
        "ファイルの列：E（5番目）" in page
        and "次のいずれかを入力し、もう一度アップロードしてください：1 男 male／2 女 female" in page
    )


def test_nothing_speaks_of_marks_that_only_screens_have(agent_client: Client, confirmed: Confirmed) -> None:
    upload = confirmed(b"name,reason\r\nMIHON TARO,\r\n")
    work.run(upload.pk)
    found = {finding.question: finding for finding in upload.rows.get().findings}
    assert found["reason"].remedy.ja.startswith("この列に入力し") and found["reason"].letter == "B"
    assert found["sex"].remedy.ja.startswith("ファイルにこの項目の列がありません") and found["sex"].letter == ""
    assert not [each for each in found.values() if "「！」" in each.text_ja + each.remedy_ja]


def test_ten_errors_a_page(agent_client: Client, confirmed: Confirmed) -> None:
    upload = confirmed(csv_of([{"name": "MIHON,TARO"}]))
    work.run(upload.pk)
    row = upload.rows.get()
    url = reverse("bulk-errors", args=[row.application_id])
    assert len(row.findings) > 10
    first, second = (agent_client.get(url + query).content.decode() for query in ("", "?page=2"))
    assert first.count('data-label="項番"') == 10 and ">11</td>" in second


def test_the_lists_button_opens_it_for_errors_only(agent_client: Client, upload: BulkUpload, post: Any) -> None:
    bad, good = (upload.rows.filter(failed=failed).first() for failed in (True, False))
    assert bad and good
    agent_client.get(reverse("application-list"))
    choose = reverse("application-choose", args=["bulk-errors"])
    assert post(agent_client, choose, {"choice": bad.application_id}).url == reverse(
        "bulk-errors", args=[bad.application_id]
    )
    page = agent_client.get(reverse("bulk-errors", args=[good.application_id]), follow=True).content.decode()
    assert "WZBAM169E：" in page


def test_the_result_page_leads_to_the_errors(agent_client: Client, upload: BulkUpload) -> None:
    page = agent_client.get(reverse("bulk-upload", args=[upload.pk])).content.decode()
    row = upload.rows.get(failed=True)
    assert reverse("bulk-errors", args=[row.application_id]) in page
    assert reverse("bulk-failed-workbook", args=[upload.pk]) in page


def test_the_workbook_holds_only_bad_rows_with_marked_cells(agent_client: Client, upload: BulkUpload) -> None:
    answer = agent_client.get(reverse("bulk-failed-workbook", args=[upload.pk]))
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    ids = {cell.value: cell.column for cell in sheet[1]}
    assert sheet.max_row == 6 and sheet.cell(6, 1).value == 2
    marked = sheet.cell(6, ids["birth_date"])
    assert (
        marked.value == "19990231" and marked.fill.fgColor.rgb.endswith("FFC7CE") and "WZBAM111E" in marked.comment.text
    )
    assert not sheet.cell(6, ids["name"]).comment
    formula = sheet.cell(6, ids["reason"])
    assert (formula.value, formula.data_type) == ("=1+1", "s")
    assert "WZBAM111E" in sheet.cell(6, ids["#エラー Errors"]).value


def test_the_csv_neutralises_formulas_and_comes_back(agent_client: Client, upload: BulkUpload) -> None:
    content = agent_client.get(reverse("bulk-failed-csv", args=[upload.pk])).content
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    reason = rows[0].index("reason")
    assert len(rows) == 3 and rows[2][reason] == "'=1+1"
    (line,) = check_file(open_file(content, most=300, type="extension", status="N2"), clock.today())
    assert {problem.path for problem in line.problems} == {"sex", "birth_date"} and line.raw["reason"] == "=1+1"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_corrected_and_uploaded_again(agent_client: Client, agent: Any, upload: BulkUpload, kind: str) -> None:
    right = person(2)
    if kind == "csv":
        content = agent_client.get(reverse("bulk-failed-csv", args=[upload.pk])).content
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        for name in BROKEN:
            rows[2][rows[0].index(name)] = right[name]
        out = io.StringIO(newline="")
        csv.writer(out).writerows(rows)
        again = uploads.begin(agent, type="extension", status="N2")
        uploads.give_file(again, upload_of(out.getvalue().encode("cp932", "replace")))
    else:
        content = agent_client.get(reverse("bulk-failed-workbook", args=[upload.pk])).content
        book = load_workbook(io.BytesIO(content))
        ids = {cell.value: cell.column for cell in book.worksheets[0][1]}
        for name in BROKEN:
            book.worksheets[0].cell(6, ids[name]).value = right[name]
        saved = io.BytesIO()
        book.save(saved)
        again = uploads.give_workbook(agent, upload_of(saved.getvalue(), "修正.xlsx"))
    again.refresh_from_db()
    assert uploads.confirm(again, consent=True, copy_kept=True) == []
    work.run(again.pk)
    again.refresh_from_db()
    assert (again.total, again.done, again.failed) == (1, 1, 0)
    assert Application.objects.filter(applicant_name=right["name"], state="entered").count() == 1


def test_nobody_else_gets_them(other_client: Client, upload: BulkUpload) -> None:
    row = upload.rows.get(failed=True)
    assert other_client.get(reverse("bulk-errors", args=[row.application_id])).status_code == 404
    for name in ("bulk-failed-workbook", "bulk-failed-csv", "bulk-csv-file", "bulk-csv-made"):
        assert other_client.get(reverse(name, args=[upload.pk])).status_code == 404


def test_without_errors_there_is_no_file(agent_client: Client, confirmed: Confirmed) -> None:
    upload = confirmed(csv_of([person(1)]))
    work.run(upload.pk)
    assert agent_client.get(reverse("bulk-failed-csv", args=[upload.pk])).status_code == 404
    assert FORM.status == upload.status
