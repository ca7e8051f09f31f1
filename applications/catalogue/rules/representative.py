"""代理人: where it is not needed, the block is complete or empty (WZBAM120E, 103E, 104E, 105E)."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from applications.catalogue.rules.contact import phone_or_mobile
from messages.refusal import Problem, Refusal
from messages.text import Text

WHEN = Text("代理人による申請", "an application by a representative")
FIELDS = {
    "rep_name": Text("代理人の氏名", "Name of the representative"),
    "rep_relationship": Text("代理人と本人との関係", "Relationship of the representative with the applicant"),
    "rep_postal_code": Text("代理人の郵便番号", "Postal code of the representative"),
}
ADDRESS = {"rep_municipality": "WZBAM103E", "rep_street": "WZBAM104E"}
ADDRESS_LABEL = Text("代理人の住所", "address of the representative")
PHONES = ("rep_phone", "rep_mobile")


def representative_complete(answers: Answers, today: date) -> Iterator[Problem]:
    if not any(answers.get(id) for id in (*FIELDS, *ADDRESS, *PHONES)):
        return
    for id, label in FIELDS.items():
        if not answers.get(id):
            yield Problem(id, Refusal("WZBAM120E", condition=WHEN, field=label))
    for id, message in ADDRESS.items():
        if not answers.get(id):
            yield Problem(id, Refusal(message, field=ADDRESS_LABEL))


representative_reachable = phone_or_mobile(*PHONES, unless_empty=(*FIELDS, *ADDRESS))
