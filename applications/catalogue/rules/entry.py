"""Certificate of eligibility: earlier entries, earlier applications, length of stay."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from applications.catalogue.rules.order import in_order
from messages.refusal import Problem, Refusal
from messages.text import Text

past_entry_in_order = in_order(
    "past_entry_from",
    "past_entry_to",
    Text("直近の出入国歴(始期)", "The latest entry: from"),
    Text("直近の出入国歴(終期)", "The latest entry: to"),
)


def denied_at_most_count(answers: Answers, today: date) -> Iterator[Problem]:
    count, denied = answers.get("past_coe_count"), answers.get("past_coe_denied_count")
    if count and denied and int(denied) > int(count):
        yield Problem(
            "past_coe_denied_count",
            Refusal(
                "WZBAM232E",
                field1=Text("過去の在留資格認定証明書交付申請歴　回数", "Number of applications"),
                field2=Text("うち不交付となった回数", "Number of times of non-issuance"),
            ),
        )


def some_length_of_stay(answers: Answers, today: date) -> Iterator[Problem]:
    """No stay lasts no time: 0 years and 0 months together are refused (assumed)."""
    if answers.get("stay_years") == "0" and answers.get("stay_months") == "0":
        label = Text("滞在予定期間", "Intended length of stay")
        yield Problem("stay_months", Refusal("WZBAM005E", field=label))
