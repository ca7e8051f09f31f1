from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core import mail as post

from messages.mails import application_received, receipt_number_issued
from messages.models import OutboxMail
from messages.text import Text

FACTS: dict[str, Any] = {
    "to": "lawyer@example.jp",
    "provisional_number": "96020260000011324-00",
    "type_label": Text("在留期間更新許可申請", "Application for extension of period of stay"),
    "office": Text("東京出入国在留管理局", "Tokyo Regional Immigration Services Bureau"),
    "filed_at": datetime(2026, 3, 31, 15, 5, tzinfo=UTC),
    "about": "some-application",
}
JA = [
    "申請種別：在留期間更新許可申請",
    "受付仮番号：96020260000011324-00",
    "受理庁：東京出入国在留管理局",
    "申請日時：2026年4月1日 00:05",
]
EN = [
    "Type of application: Application for extension of period of stay",
    "Provisional receipt number: 96020260000011324-00",
    "Office: Tokyo Regional Immigration Services Bureau",
    "Date and time of application: 1 April 2026, 00:05 (Japan time)",
]
pytestmark = pytest.mark.django_db
Write = Callable[..., OutboxMail]


@pytest.mark.parametrize("write", [application_received, receipt_number_issued])
@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_mail_tells_the_facts_in_both_languages(write: Write, language: str, committed: Any, settings: Any) -> None:
    with committed():
        mail = write(**FACTS, receipt_number="東オンEN26000001", language=language)
    (sent,) = post.outbox
    body = str(sent.body)
    for line in (*JA, *EN, "申請受付番号：東オンEN26000001", "Receipt number: 東オンEN26000001"):
        assert line in body.splitlines()
    assert settings.SITE["help_desk_phone"] in body
    assert settings.SITE_URL in body
    assert "{" not in body and "\n\n\n" not in body
    assert (sent.to, mail.about) == (["lawyer@example.jp"], "some-application")


@pytest.mark.parametrize("write", [application_received, receipt_number_issued])
def test_the_name_stands_only_in_the_mail_of_somebody_who_files_for_others(write: Write, committed: Any) -> None:
    with committed():
        write(**FACTS, receipt_number="東オンEN26000001", applicant_name="HOUMU,TARO")
        write(**FACTS, receipt_number="東オンEN26000001")
    agents, applicants = (str(sent.body) for sent in post.outbox)
    assert "申請人：HOUMU,TARO" in agents and "Applicant: HOUMU,TARO" in agents
    assert "申請人" not in applicants and "Applicant" not in applicants
    assert all("HOUMU" not in sent.subject for sent in post.outbox)


def test_before_the_receipt_number_is_known_the_mail_announces_it(committed: Any) -> None:
    with committed():
        application_received(**FACTS)
    body = str(post.outbox[0].body)
    assert "申請受付番号は、決まり次第、別のメールでお知らせします。" in body
    assert "The receipt number follows in another mail" in body


def test_what_people_typed_cannot_forge_lines_or_markup(committed: Any) -> None:
    with committed():
        application_received(**FACTS, applicant_name="A\n申請受付番号：偽 & {{ site }}")
    lines = str(post.outbox[0].body).splitlines()
    assert "申請人：A 申請受付番号：偽 & {{ site }}" in lines


def test_the_unofficial_note_is_a_setting(committed: Any, settings: Any) -> None:
    settings.SITE = {**settings.SITE, "unofficial": False}
    with committed():
        application_received(**FACTS)
    assert "公式のサービスではありません" not in str(post.outbox[0].body)
