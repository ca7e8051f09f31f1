"""The applicant: education, history and Japanese (申請人等作成用２)."""

from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.asking import choice, other, radio, text, year_month
from applications.catalogue.shared.history import personal_history

YEARS_OF_SCHOOL = Section(
    id="years_of_school",
    ja="修学年数",
    en="Total period of education (from elementary school to last institution of education)",
    number=By("18", coe="23"),
    items=(
        choice("education_years", "修学年数", "Total period of education (years)", "A025", official="selShgkYearsYear"),
    ),
)
EDUCATION = Section(
    id="education",
    ja="最終学歴（又は在学中の学校）",
    en="Education (last school or institution) or present school",
    number=By("19", coe="24"),
    items=(
        radio(
            "education_enrollment_status",
            "最終学歴　(1)在籍状況",
            "Registered enrollment",
            "CB26",
            official="radZiskStatus",
        ),
        choice(
            "education_level",
            "最終学歴　(1)",
            "Education (last school or present school)",
            "CA79_1",
            official="selEducation",
        ),
        other(
            "education_level_other",
            "最終学歴　(1)その他",
            "Education: Others",
            "education_level",
            "9",
            official="txtOtherEducation",
        ),
        text("education_school_name", "最終学歴　(2)学校名", "Name of the school", 60, official="txtSchoolName"),
        year_month(
            "education_graduation_ym",
            "最終学歴　(3)卒業または卒業見込み年月",
            "Date of graduation or expected graduation",
            official="selGraduationDateYear(4),selGraduationDateMonth(2),selGraduationDateDay(2)",
        ),
    ),
)
CAREER = Section(
    id="personal_history",
    ja="経歴（直近５年の職歴及び高校卒業以降の学歴）",
    en="Personal history (work experience of the last 5 years and education after high school)",
    number="25",
    types=(Type.COE,),
    items=personal_history(
        "経歴（直近５年の職歴及び高校卒業以降の学歴）",
        "Personal history (work experience of the last 5 years and education after high school)",
    ),
)
PLAN = Section(
    id="plan",
    ja="卒業後の予定",
    en="Plan after graduation",
    number=By("24", coe="29"),
    items=(
        radio(
            "plan_after_graduation", "卒業後の予定", "Plan after graduation", "CA86", official="radYtiAfterGraduation"
        ),
        other(
            "plan_after_graduation_other",
            "卒業後の予定　その他　内容入力欄",
            "Plan after graduation: Others",
            "plan_after_graduation",
            "99",
            official="txtOtherYtiAfterGraduation",
        ),
    ),
)
APPLICANT = (YEARS_OF_SCHOOL, EDUCATION, CAREER, PLAN)
