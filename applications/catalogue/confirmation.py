"""The last page of every form: フリー欄 and the two boxes (manual 2.4.7)."""

from applications.catalogue.model import Kind, Question, Section, Step
from messages.text import Text

FREE_TEXT = Question(
    id="free_text",
    ja="フリー欄",
    en="Free text",
    kind=Kind.TEXTAREA,
    max=300,
    required=False,
    help=Text(
        "申請内容について、入国・在留審査の担当者に伝えたいことがあれば入力してください。",
        "Anything you would like the examining officer to know about this application.",
    ),
    official="lblFreeInputC",
)
FACTS_CONFIRMED = Question(
    id="facts_confirmed",
    ja="申請内容が事実と相違ないことを申請人本人（代理人による申請の場合は当該代理人）及び所属機関等契約先の代表者に確認しました。",
    en="I have confirmed with the applicant (or the representative) and the head of the contracting organization "
    "that the contents are true.",
    kind=Kind.CHECKBOX,
    missing="WZBAM121E",
)
COPY_KEPT = Question(
    id="copy_kept",
    ja="申請内容を控えました。",
    en="I have kept a copy of the contents.",
    kind=Kind.CHECKBOX,
    missing="WZBAM122E",
)
CONFIRMATION = Step(
    id="confirm",
    ja="入力情報確認",
    en="Confirmation of entered information",
    sections=(
        Section(id="free_text", ja="フリー欄", en="Free text", items=(FREE_TEXT,)),
        Section(id="confirmations", ja="確認事項", en="Confirmations", items=(FACTS_CONFIRMED, COPY_KEPT)),
    ),
)
