"""The trainee: plans and career (申請人等作成用２)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import other, radio, text
from applications.catalogue.shared.career import EN, JA, jobs

PLAN = Section(
    id="plan",
    ja="研修終了後の予定",
    en="Plan after completion of training",
    number=By("19", coe="24"),
    items=(
        radio(
            "plan_after_training",
            "研修終了後の予定",
            "Plan after completion of training",
            "CB27",
            official="radYtiAfterKnsh",
        ),
        text(
            "plan_self_employed_business",
            "研修終了後の予定「帰国後自営業」を選択した場合",
            "Business type when self-employed after returning",
            40,
            asked=Is("plan_after_training", "2"),
            official="txtJeigyAfterHomeComing",
        ),
        other(
            "plan_after_training_other",
            "研修終了後の予定　その他",
            "Plan: Others",
            "plan_after_training",
            "9",
            official="txtOtherJeigyAfterHomeComing",
        ),
    ),
)
WORK_HISTORY = Section(id="jobs", ja=JA, en=EN, number=By("22", coe="27"), items=jobs(10))
APPLICANT = (PLAN, WORK_HISTORY)
