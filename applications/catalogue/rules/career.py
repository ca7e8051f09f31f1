"""職歴 and 経歴: an entry names the employer or organization and ends after it began."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from applications.catalogue.model import Answers, Rule
from messages.refusal import Problem, Refusal
from messages.text import Text

MONTH_UNKNOWN = "2"
TRANSFEREE = frozenset({"L2", "T18"})
"""企業内転勤 as a purpose of entry and as a status."""


@dataclass(frozen=True)
class Block:
    """A block of entries: its id, what its questions begin with, and what they are called."""

    id: str
    prefix: str
    name: str
    english: Text
    japanese: Text
    start: Text
    end: Text

    def rows(self, answers: Answers) -> Iterator[tuple[int, Mapping[str, Any]]]:
        return enumerate(answers.get(self.id) or ())

    def path(self, row: int, question: str) -> str:
        return f"{self.id}.{row}.{self.prefix}{question}"


JOBS = Block(
    "work_history",
    "work_",
    "place_name",
    Text("勤務先名称(英字表記)", "Place of employment (in English letters)"),
    Text("勤務先名称(漢字表記)", "Place of employment (in Chinese characters)"),
    Text("入社年月", "Date of joining the company"),
    Text("退社年月", "Date of leaving the company"),
)
HISTORY = Block(
    "career",
    "career_",
    "org_name",
    Text("機関名（英字表記）", "Name of organization (in English letters)"),
    Text("機関名（漢字表記）", "Name of organization (in Chinese characters)"),
    Text("始期", "Start"),
    Text("終期", "End"),
)


def _named(block: Block) -> Rule:
    """Who no longer knows the month of the beginning may not know the name either (docs/decisions/0013)."""

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        name = block.prefix + block.name
        for number, row in block.rows(answers):
            forgotten = row.get(f"{block.prefix}start_unknown") == MONTH_UNKNOWN
            if not forgotten and not row.get(f"{name}_en") and not row.get(name):
                refusal = Refusal("WZBAM108E", field1=block.english, field2=block.japanese)
                yield Problem(block.path(number, block.name), refusal)

    return rule


def _in_order(block: Block) -> Rule:
    """Where the month of one date is unknown, only the years are compared."""

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        for number, row in block.rows(answers):
            start, _ = _when(block, row, "start")
            end, asked = _when(block, row, "end")
            length = min(len(start), len(end))
            if length and start[:length] > end[:length]:
                yield Problem(block.path(number, asked), Refusal("WZBAM232E", field1=block.start, field2=block.end))

    return rule


def _when(block: Block, row: Mapping[str, Any], which: str) -> tuple[str, str]:
    known = row.get(f"{block.prefix}{which}_ym")
    return (
        (str(known), f"{which}_ym") if known else (str(row.get(f"{block.prefix}{which}_year") or ""), f"{which}_year")
    )


employer_named = _named(JOBS)
jobs_in_order = _in_order(JOBS)
history_named = _named(HISTORY)
history_in_order = _in_order(HISTORY)


def months_known_to_transferees(answers: Answers, today: date) -> Iterator[Problem]:
    """企業内転勤 needs the month of every job (activity_forms, L)."""
    chosen = {answers.get("purpose_of_entry"), answers.get("desired_status") or answers.get("current_status")}
    if not chosen & TRANSFEREE:
        return
    for number, row in JOBS.rows(answers):
        for which, label in (("start_unknown", JOBS.start), ("end_unknown", JOBS.end)):
            if row.get(f"work_{which}") == MONTH_UNKNOWN:
                yield Problem(JOBS.path(number, which), Refusal("WZBAM005E", field=label))
