"""再入国許可申請: the journey in order, and a reason where there is no passport."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from applications.catalogue.rules.order import in_order
from messages.refusal import Problem, Refusal
from messages.text import Text

REASON = Text("旅券を取得することができない理由", "the reason why a passport cannot be obtained")

return_after_departure = in_order(
    "departure_date",
    "reentry_date",
    Text("出国予定年月日", "Date of departure"),
    Text("再入国予定年月日", "Date of re-entry"),
)


def reason_without_passport(answers: Answers, today: date) -> Iterator[Problem]:
    if not answers.get("passport_number") and not answers.get("no_passport_reason"):
        yield Problem(
            "no_passport_reason",
            Refusal(
                "WZBAM120E",
                condition=Text("旅券番号の入力がない", "no passport number"),
                field=REASON,
            ),
        )
