"""旅券番号 and 旅券有効期限: both or neither (WZBAM107E)."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from messages.refusal import Problem, Refusal
from messages.text import Text

NUMBER = Text("旅券番号", "Passport number")
EXPIRY = Text("旅券有効期限", "Date of expiration (passport)")


def passport_pair(answers: Answers, today: date) -> Iterator[Problem]:
    number, expiry = answers.get("passport_number"), answers.get("passport_expiry")
    if bool(number) != bool(expiry):
        path = "passport_expiry" if number else "passport_number"
        yield Problem(path, Refusal("WZBAM107E", field1=NUMBER, field2=EXPIRY))
