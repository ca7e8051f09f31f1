"""申請人の経歴 (基準１号ハ)."""

from applications.catalogue.families.o.criteria import SHOW
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import choice, day, full_width

APPLICANT_CAREER = Section(
    id="applicant_career",
    ja="申請人の経歴",
    en="Career of the applicant",
    number=By("26", coe="31"),
    items=(
        full_width(
            "career_school_name",
            "申請人の経歴　(1)外国の教育機関において興行活動に係る科目を専攻した期間　機関名",
            "Foreign educational institution where subjects on entertainment were majored: name",
            60,
            asked=SHOW,
            required=By(True, change=False),
            official="txtKirkKiknName",
        ),
        day(
            "career_study_from",
            "申請人の経歴　(1)外国の教育機関において興行活動に係る科目を専攻した期間(始期)",
            "Period of study: from",
            asked=SHOW,
            required=By(True, change=False),
            official="selKirkStaY|selKirkStaM|selKirkStaD",
        ),
        day(
            "career_study_to",
            "申請人の経歴　(1)外国の教育機関において興行活動に係る科目を専攻した期間(終期)",
            "Period of study: to",
            asked=SHOW,
            required=False,
            official="selKirkEndY|selKirkEndM|selKirkEndD",
        ),
        choice(
            "career_foreign_experience",
            "申請人の経歴　(2)外国における経験年数",
            "Experience in a foreign country (years)",
            "CC30",
            asked=SHOW,
            required=By(True, change=False),
            official="selKirkGikkKiknNensuCode",
        ),
    ),
)
