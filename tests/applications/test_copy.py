"""The copy to keep: complete, readable, with its font inside (decision 32)."""

import re
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from applications import drafts
from applications.copy import Header, pdf
from applications.copy.font import GETA, printable, width
from applications.copy.layout import BOTTOM, MARGIN, PAGE, TOP, Words, lay_out
from applications.copy.wrap import wrap
from applications.models import Application, Draft, HistoryEntry
from applications.presentation import ShownRow, ShownSection, ShownStep
from messages import clock
from tests.applications import desk

ROOM = PAGE[0] - 2 * MARGIN


def steps(*values: str, label: str = "氏名") -> list[ShownStep]:
    rows = tuple(ShownRow(label, value, f"q{number}") for number, value in enumerate(values))
    return [ShownStep("identity1", "身分事項1", (ShownSection("申請人", "1", rows),))]


def header(**given: Any) -> Header:
    base = {"system": "在留申請オンラインシステム", "title": "申請内容の控え", "number": "東オンEN26000001"}
    return Header(**{**base, "printed_at": clock.now(), "language": "ja", **given})


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def text(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in read(content).pages)


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


@pytest.mark.parametrize("name", ["髙﨑 花子", "濵邉 栁", "𡈽屋 鷗", "HOUMU,TARO", "①㈱℡Ⅰ", "～－‐―", "é ñ ß"])
def test_names_can_be_read_and_copied(name: str) -> None:
    content = pdf(steps(name), header())
    assert squeezed(name) in squeezed(text(content))
    assert GETA not in text(content)


def test_what_the_font_lacks_is_named_by_its_code_point() -> None:
    content = text(pdf(steps("𠮷野家 😀", "𠮷"), header()))
    assert "〓野家" in content
    assert "印刷できない文字" in content and "U+20BB7、U+1F600" in content


def test_every_font_is_embedded() -> None:
    reader = read(pdf(steps("髙﨑"), header()))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    used = [font for font in fonts if "IPAex" in font["/BaseFont"]]
    assert used and all("/FontFile2" in font["/FontDescriptor"] for font in used)


def test_the_document_says_what_it_is() -> None:
    reader = read(pdf(steps("髙﨑"), header()))
    assert reader.trailer["/Root"]["/Lang"] == "ja"
    assert reader.metadata is not None
    assert reader.metadata.title == "申請内容の控え 東オンEN26000001"
    assert read(pdf(steps("A"), header(language="en"))).trailer["/Root"]["/Lang"] == "en"


def test_every_page_has_its_number_the_time_and_the_receipt_number() -> None:
    pages = read(pdf(steps(*["あいうえお" * 40] * 60), header())).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        words = page.extract_text()
        assert f"{number} / {len(pages)}" in words
        assert "東オンEN26000001" in words and "在留申請オンラインシステム" in words
        assert re.search(r"印刷日時 \d{4}/\d\d/\d\d \d\d:\d\d \(JST\)", words)


def test_long_answers_lose_nothing() -> None:
    answer = "".join(chr(0x4E00 + number) for number in range(400)) + " word" * 300
    shown = printable(answer)[0]
    inside = [mark for page in lay_out("t", (), (), steps(answer), "ja") for mark in page if isinstance(mark, Words)]
    assert squeezed(shown) in squeezed("".join(mark.text for mark in inside if mark.text != "氏名"))


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=300), max_size=30))
def test_nothing_leaves_the_paper(values: list[str]) -> None:
    for page in lay_out("控え", ("注",), (("受付番号", "1"),), steps(*values), "ja"):
        for mark in page:
            assert TOP - 1 <= mark.y <= BOTTOM + 20
            if isinstance(mark, Words):
                assert mark.x + width(mark.text, mark.size) <= PAGE[0] - MARGIN + 0.5


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_wrapping_keeps_every_character(words: str) -> None:
    shown, _ = printable(words)
    lines = wrap(shown, 200, 10)
    assert all(width(line, 10) <= 200.001 for line in lines)
    assert "".join(lines).replace(" ", "") == shown.replace(" ", "").replace("\n", "")


def test_lines_do_not_begin_with_closing_marks() -> None:
    lines = wrap("あ" * 20 + "。" + "い" * 5, 200, 10)
    assert [line[0] for line in lines] == ["あ", "あ"]


@pytest.fixture
def application(agent: Any) -> Application:
    return desk.entered(agent, name="HOUMU,HANAKO")


@pytest.fixture
def draft(agent: Any) -> Draft:
    started = drafts.start(agent, type="extension", status="N2")
    started.answers = {**desk.answers(), "free_text": "よろしくお願いします。"}
    started.save()
    return started


def test_the_owner_gets_the_application_as_page_and_pdf(agent_client: Client, application: Application) -> None:
    shown = agent_client.get(reverse("application-copy", args=[application.pk]))
    assert "HOUMU,HANAKO" in shown.content.decode() and "まだ行われていません" in shown.content.decode()
    sent = agent_client.get(reverse("application-pdf", args=[application.pk]))
    assert sent["Content-Type"] == "application/pdf"
    assert sent["Content-Disposition"].startswith("attachment") and "no-store" in sent["Cache-Control"]
    assert "HOUMU,HANAKO" in text(sent.content) and application.provisional_number in text(sent.content)
    assert HistoryEntry.objects.filter(event="downloaded").count() == 1


def test_page_and_pdf_hold_the_same_answers(agent_client: Client, application: Application) -> None:
    shown = agent_client.get(reverse("application-copy", args=[application.pk]))
    written = squeezed(text(agent_client.get(reverse("application-pdf", args=[application.pk])).content))
    rows = [row for step in shown.context["steps"] for section in step.sections for row in section.rows]
    assert len(rows) > 30
    assert [row.path for row in rows if squeezed(row.value) not in written] == []


def test_after_filing_the_copy_bears_the_receipt_number(agent_client: Client, agent: Any) -> None:
    filed = desk.filed(agent)
    sent = agent_client.get(reverse("application-pdf", args=[filed.pk]))
    assert filed.receipt_number and filed.receipt_number in text(sent.content)


@pytest.mark.parametrize("name", ["application-copy", "application-pdf"])
def test_other_peoples_copies_are_not_found(other_client: Client, application: Application, name: str) -> None:
    assert other_client.get(reverse(name, args=[application.pk])).status_code == 404


def test_staff_leave_a_trace(staff_client: Client, staff: Any, application: Application) -> None:
    assert staff_client.get(reverse("application-pdf", args=[application.pk])).status_code == 200
    assert HistoryEntry.objects.get(event="viewed").actor == staff


def test_strangers_start_at_the_top_page(client: Client, application: Application) -> None:
    assert client.get(reverse("application-pdf", args=[application.pk])).url == reverse("top")  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_a_complete_entry_can_be_copied(agent_client: Client, draft: Draft, language: str) -> None:
    agent_client.cookies["django_language"] = language
    shown = agent_client.get(reverse("draft-copy", args=[draft.pk]))
    assert "よろしくお願いします。" in shown.content.decode()
    sent = agent_client.get(reverse("draft-pdf", args=[draft.pk]))
    assert "よろしくお願いします。" in squeezed(text(sent.content))


@pytest.mark.parametrize("name", ["draft-copy", "draft-pdf"])
def test_an_unfinished_entry_leads_to_what_is_missing(agent_client: Client, draft: Draft, name: str) -> None:
    draft.answers = {key: value for key, value in draft.answers.items() if key != "name"}
    draft.save()
    response = agent_client.get(reverse(name, args=[draft.pk]))
    assert response.url == reverse("wizard-step", args=[draft.pk, "identity1"])  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["draft-copy", "draft-pdf"])
def test_other_peoples_entries_are_not_found(other_client: Client, draft: Draft, name: str) -> None:
    assert other_client.get(reverse(name, args=[draft.pk])).status_code == 404
