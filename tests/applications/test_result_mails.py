"""M7 and the mail about a registered withdrawal (behaviour 2.2, 2.8): to whom, when, and what they say."""

from collections.abc import Callable
from typing import Any

import pytest

from applications import lifecycle
from applications.states import Outcome
from messages.models import OutboxMail
from tests.applications import desk

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
ACCOUNT, APPLICANT = "agent@example.jp", "applicant@example.jp"


def mails(kind: str) -> dict[str, str]:
    """Address → text."""
    return {mail.recipient: mail.body for mail in OutboxMail.objects.filter(kind=kind)}


@pytest.fixture
def decided(agent: Any, examiner: Any, contact: Callable[..., None]) -> Callable[..., Any]:
    contact(agent, ACCOUNT)

    def decide(outcome: str, type: str = "extension", **given: Any) -> Any:
        application = desk.filed(agent, type, notification_email=APPLICANT, name="LI,WEI", **given)
        lifecycle.begin_examination(actor=examiner, pk=application.pk)
        return lifecycle.register_result(actor=examiner, pk=application.pk, outcome=outcome)

    return decide


@pytest.mark.parametrize(
    ("type", "given", "ja", "en"),
    [
        ("extension", {"receipt_method": "01"}, "返信用封筒", "a stamped envelope addressed to you"),
        (
            "extension",
            {"receipt_method": "02", "receiving_area": "130001", "receiving_office": "280"},
            "受領官署：東京出入国在留管理局",
            "Please receive the residence card at the counter.",
        ),
        ("coe", {"receipt_method": "01"}, "証明書は、郵送でお送りします。", "The certificate will be sent by post."),
        (
            "coe",
            {"receipt_method": "03"},
            "準備ができ次第、メール",
            "sent by mail as soon as it is ready",
        ),
    ],
)
def test_what_is_granted_says_how_it_is_received(
    decided: Callable[..., Any], type: str, given: dict[str, str], ja: str, en: str
) -> None:
    application = decided(Outcome.GRANTED, type, **given)
    found = mails("result_notice")
    assert set(found) == {ACCOUNT, APPLICANT}
    for text in found.values():
        assert ja in text and en in text
        assert f"申請受付番号：{application.receipt_number}" in text
        assert "{" not in text and "\n\n\n" not in text
    assert "申請人：LI,WEI" in found[ACCOUNT]
    assert "LI,WEI" not in found[APPLICANT]


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.DISCONTINUED])
def test_what_is_not_granted_is_left_to_the_bureaus_letter(
    decided: Callable[..., Any], examiner: Any, outcome: str
) -> None:
    application = decided(outcome)
    lifecycle.register_result(actor=examiner, pk=application.pk, outcome=Outcome.REFUSED)
    found = mails("result_notice")
    assert OutboxMail.objects.filter(kind="result_notice").count() == len(found) == 2
    for text in found.values():
        assert "結果は、入管庁から別途お知らせします。" in text
        assert not any(word in text for word in ("不許可", "不交付", "終止", "収入印紙", "refus"))


def test_a_refusal_turned_into_a_permission_is_told_again(decided: Callable[..., Any], examiner: Any) -> None:
    application = decided(Outcome.REFUSED)
    lifecycle.register_result(actor=examiner, pk=application.pk, outcome=Outcome.GRANTED)
    assert OutboxMail.objects.filter(kind="result_notice").count() == 4


def test_a_withdrawal_is_told_when_it_is_registered(decided: Callable[..., Any], examiner: Any) -> None:
    application = decided(Outcome.GRANTED)
    assert not mails("withdrawal_registered")
    lifecycle.withdraw(actor=examiner, pk=application.pk)
    found = mails("withdrawal_registered")
    assert set(found) == {ACCOUNT, APPLICANT}
    for text in found.values():
        assert "手続は終わりました。" in text and "The procedure has ended." in text
        assert "{" not in text and "\n\n\n" not in text


def test_nobody_is_told_of_a_step_that_is_refused(decided: Callable[..., Any], agent: Any, examiner: Any) -> None:
    application = desk.filed(agent, notification_email=APPLICANT)
    with pytest.raises(Exception, match="WZBAM117E"):
        lifecycle.register_result(actor=examiner, pk=application.pk, outcome=Outcome.GRANTED)
    assert not mails("result_notice")
