"""The applicant's part (申請人等作成用２)."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import behind, text, yes_no
from applications.catalogue.shared.career import EN, JA, detailed_jobs
from applications.catalogue.shared.education import EDUCATION, major

NO_COMPUTERS = ("N1", "N3", "N5")
"""情報処理 is asked of 技術・人文知識・国際業務 and 特定活動 (No. 46) only."""

IT_QUALIFICATION = Section(
    id="it_qualification",
    ja="情報処理技術者資格又は試験合格",
    en="Qualification / passed examination for information processing",
    number=By("20", coe="25"),
    hidden_for=NO_COMPUTERS,
    items=(
        yes_no(
            "it_qualification_exists",
            "情報処理技術者資格又は試験合格の有無",
            "Does the applicant have any qualification for information processing or has passed the certifying "
            "examination?",
            required=False,
            official="knkyuJhsgUmFlg",
        ),
        text(
            "it_qualification_name",
            "情報処理技術者資格名又は試験名",
            "Name of the qualification or certifying examination",
            40,
            **behind("it_qualification_exists"),
            required=False,
            official="knkyuJhsgName",
        ),
    ),
)
WORK_HISTORY = Section(
    id="jobs", ja=JA, en=EN, number=By("21", coe="26"), items=detailed_jobs(6, exists="radKirkUmFlg")
)
APPLICANT = (EDUCATION, major("CA80_1"), IT_QUALIFICATION, WORK_HISTORY)
