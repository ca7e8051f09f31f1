"""特定技能: proof of skill and Japanese, worker dispatch, and what the support rests on."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers, Rule
from applications.catalogue.shared.asking import YES
from messages.refusal import Problem, Refusal
from messages.text import Text

REACHED_AT = ("dispatch_postal_code", "dispatch_municipality", "dispatch_street", "dispatch_phone")
"""An address or a telephone number alone does not say that there is a dispatch (docs/decisions/0013)."""
DISPATCH_SITE = (
    "dispatch_name",
    "dispatch_has_corporate_number",
    *REACHED_AT,
    "dispatch_representative",
    "dispatch_from",
    "dispatch_to",
)
"""派遣先; an employment insurance number it need not have."""
DISPATCH_CONDITIONS = tuple(f"dispatch_condition_{n}" for n in range(1, 5))
SUPPORT_RECORDS = tuple(f"support_record_{n}" for n in range(1, 4))
OTHER_PROOF = Text("その他の評価方法による証明", "Proof based on some other evaluation method")


def proof_given(evaluation: str, by_exam: tuple[str, ...], exams: str, other: str, exam: Text) -> Rule:
    """Who answers that an examination proves it names the examination or another proof."""

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        if answers.get(evaluation) in by_exam and not answers.get(exams) and not answers.get(other):
            yield Problem(other, Refusal("WZBAM108E", field1=exam, field2=OTHER_PROOF))

    return rule


def _dispatched(answers: Answers) -> bool:
    return any(answers.get(id) for id in DISPATCH_SITE if id not in REACHED_AT)


def dispatch_site_complete(answers: Answers, today: date) -> Iterator[Problem]:
    """12(12) of the screen is complete or empty."""
    if _dispatched(answers):
        for id in DISPATCH_SITE:
            if not answers.get(id):
                yield Problem(id, Refusal("WZBAM281E"))


def dispatch_answered(answers: Answers, today: date) -> Iterator[Problem]:
    """13(28) and (29) of the screen are for those who are to be dispatched."""
    dispatched = _dispatched(answers)
    nobody = not any(answers.get(id) for id in DISPATCH_SITE)
    for id in ("dispatch_condition_exists", "dispatch_site_disqualified"):
        if dispatched and not answers.get(id):
            yield Problem(id, Refusal("WZBAM283E"))
        elif nobody and answers.get(id) == YES:
            yield Problem(id, Refusal("WZBAM284E"))


def dispatch_condition_chosen(answers: Answers, today: date) -> Iterator[Problem]:
    chosen = any(answers.get(id) for id in DISPATCH_CONDITIONS)
    if answers.get("dispatch_condition_exists") == YES and not chosen:
        yield Problem(DISPATCH_CONDITIONS[0], Refusal("WZBAM201E"))


def support_record_chosen(answers: Answers, today: date) -> Iterator[Problem]:
    if answers.get("support_record_exists") == YES and not any(answers.get(id) for id in SUPPORT_RECORDS):
        refusal = Refusal(
            "WZBAM231E",
            field=Text("次のいずれかに該当することの有無", "Whether it falls under any of the following cases"),
            choice=Text("有", "Yes"),
            number=Text("1つ以上", "one or more"),
        )
        yield Problem(SUPPORT_RECORDS[0], refusal)
