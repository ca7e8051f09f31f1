"""研究室 and 聴講: for those who do research or audit (所属機関等作成用２)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.asking import person_name, radio, text, textarea

IN_RESEARCH = Is("enrollment_category", "11", "12", "14", "15", "21", "27", "25")
AUDITING_STUDENT = Is("enrollment_category", "15", "25", "33")

LABORATORY = Section(
    id="laboratory",
    ja="研究室名等",
    en="Laboratory",
    items=(
        text(
            "laboratory_name",
            "研究室名等　(1)研究室名",
            "Name of laboratory",
            60,
            asked=IN_RESEARCH,
            required=False,
            official="txtKnkystName",
        ),
        textarea(
            "research_theme",
            "研究室名等　(2)研究テーマ",
            "Research theme",
            asked=IN_RESEARCH,
            required=False,
            official="txaKnkyTheme",
        ),
        person_name(
            "supervisor_name",
            "研究室名等　(3)指導教員氏名",
            "Name of supervising professor",
            asked=IN_RESEARCH,
            required=False,
            official="txtKnkystInstractorName",
        ),
    ),
)
AUDITING = Section(
    id="auditing",
    ja="聴講科目等",
    en="Auditing courses",
    items=(
        text(
            "auditing_subjects",
            "聴講科目等　(1)聴講科目",
            "Subjects to be audited",
            40,
            asked=AUDITING_STUDENT,
            required=False,
            official="txtChkuKmk",
        ),
        radio(
            "auditing_multiple_schools",
            "聴講科目等　(2)複数の学校での聴講の有無",
            "Auditing at multiple schools",
            "CB50",
            asked=AUDITING_STUDENT,
            required=False,
            official="radChkuInMultipleSchoolUm",
        ),
    ),
)
RESEARCH = (LABORATORY, AUDITING)
