"""The applicant's part (申請人等作成用２)."""

from applications.catalogue.model import By, Charset, Section
from applications.catalogue.shared.asking import months, yes_no
from applications.catalogue.shared.career import EN, JA, Fields, detailed_jobs
from applications.catalogue.shared.education import EDUCATION, major

WORK_HISTORY = Section(
    id="jobs",
    ja=JA,
    en=EN,
    number=By("20", coe="25"),
    items=detailed_jobs(
        6,
        "radKirkUmFlg",
        fields=Fields(start_unknown="jobStartYmFsho", end_unknown="jobEndYmFsho"),
        charset=By(Charset.FULL_WIDTH, change=Charset.ANY),
    ),
)
INSTRUCTOR_ITEMS = Section(
    id="instructor_items",
    ja="教育に係る事項（「教育」のみ）",
    en='Matters concerning "Instructor"',
    number=By("21", coe="26"),
    hidden_for=("I1",),
    items=(
        yes_no(
            "teaching_license_exists",
            "教育に係る免許の有無",
            "Does the applicant have a teaching license?",
            official="kyoikuMenkyoUmFlg",
        ),
        months(
            "teaching_experience_months",
            "教育しようとする科目に係る実務経験年数",
            "Experience in the subject to be taught (months)",
            number=By("22", coe="27"),
            official="kyoikuJitumuTrmMonth",
        ),
        months(
            "language_education_months",
            "外国語による教育をしようとする場合は当該外国語により教育を受けた期間",
            "Period of education received in the foreign language to be taught in (months)",
            required=By(False, change=True),
            number=By("23", coe="28"),
            official="kyoikuJukoTrmMonth",
        ),
    ),
)
APPLICANT = (EDUCATION, major("CA80"), WORK_HISTORY, INSTRUCTOR_ITEMS)
