"""Receipt at the counter is no way to get a certificate of eligibility (decision 18)."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from messages.refusal import Problem, Refusal
from messages.text import Text

COUNTER = "02"


def no_counter_for_certificates(answers: Answers, today: date) -> Iterator[Problem]:
    if answers.get("receipt_method") == COUNTER:
        yield Problem(
            "receipt_method",
            Refusal(
                "WZBAM289E",
                cause=Text("在留資格認定証明書交付申請", "an application for a certificate of eligibility"),
                operation=Text("窓口での受領", "receipt at the counter"),
            ),
        )
