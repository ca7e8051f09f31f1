"""職歴: an employer has a name, a job ends after it began."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from applications.catalogue.model import Answers
from messages.refusal import Problem, Refusal
from messages.text import Text

ENGLISH = Text("勤務先名称(英字表記)", "Place of employment (in English letters)")
JAPANESE = Text("勤務先名称(漢字表記)", "Place of employment (in Chinese characters)")
START = Text("入社年月", "Date of joining the company")
END = Text("退社年月", "Date of leaving the company")


def employer_named(answers: Answers, today: date) -> Iterator[Problem]:
    for number, row in _jobs(answers):
        if not row.get("work_place_name_en") and not row.get("work_place_name"):
            yield Problem(
                f"work_history.{number}.work_place_name", Refusal("WZBAM108E", field1=ENGLISH, field2=JAPANESE)
            )


def jobs_in_order(answers: Answers, today: date) -> Iterator[Problem]:
    """Where the month of one is unknown, only the years are compared."""
    for number, row in _jobs(answers):
        start = str(row.get("work_start_ym") or row.get("work_start_year") or "")
        end_id = "work_end_ym" if row.get("work_end_ym") else "work_end_year"
        end = str(row.get(end_id) or "")
        length = min(len(start), len(end))
        if length and start[:length] > end[:length]:
            yield Problem(f"work_history.{number}.{end_id}", Refusal("WZBAM232E", field1=START, field2=END))


def _jobs(answers: Answers) -> Iterator[tuple[int, Mapping[str, Any]]]:
    return enumerate(answers.get("work_history") or ())
