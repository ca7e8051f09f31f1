"""研修生受入れ機関: up to ten organizations (所属機関等作成用１)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Repeat, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import (
    YEARS,
    choice,
    integer,
    other,
    person_name,
    persons,
    phone,
    text,
    yes_no,
)
from applications.catalogue.shared.organization import annual_sales, capital, corporate_number

COMPANY = Is("accepting_kind", "03", "05", "07", "99")
"""Corporations; governments, agencies and non-profit bodies have no capital or sales."""

ACCEPTING = Section(
    id="accepting",
    ja="研修生受入れ機関",
    en="Organization accepting the trainee",
    number="2",
    items=(
        Repeat(
            id="accepting_organizations",
            ja="研修生受入れ機関",
            en="Organization accepting the trainee",
            max=10,
            official_row="knshsiUkirKknList[{row}].",
            questions=(
                text("accepting_name", "研修生受入れ機関　(1)名称", "Name", 60, official="txtKnshsiUkirKknName"),
                *corporate_number(
                    "accepting", "研修生受入れ機関　(2)", ("ukirknHujnNoUmFlg", "txtKnshsiUkirKknHujnNum")
                ),
                text(
                    "accepting_business",
                    "研修生受入れ機関　(3)事業内容",
                    "Contents of business",
                    40,
                    official="txtKnshsiUkirKknJgyuNiyu",
                ),
                choice(
                    "accepting_kind",
                    "研修生受入れ機関　(4)機関の種類",
                    "Kind of organization",
                    "CA90",
                    official="selKknKind",
                ),
                other(
                    "accepting_kind_other",
                    "研修生受入れ機関　(4)機関の種類　その他",
                    "Kind of organization: Others",
                    "accepting_kind",
                    "99",
                    official="txtOtherKknKind",
                ),
                *address(
                    "accepting",
                    "研修生受入れ機関　(5)所在地",
                    "Address",
                    ("ukirPostNo", "hdnSearchedKnshsiUkirKknAddress", "txtKnshsiUkirKknDetailAddress"),
                ),
                phone(
                    "accepting_phone",
                    "研修生受入れ機関　(5)電話番号",
                    "Telephone No.",
                    official="txtKnshsiUkirKknTelNum",
                ),
                capital(
                    "accepting",
                    "研修生受入れ機関　(6)資本金",
                    asked=COMPANY,
                    official="txtKnshsiUkirKknShnkn",
                ),
                annual_sales(
                    "accepting",
                    "研修生受入れ機関　(7)年間売上金額(直近年度)",
                    asked=COMPANY,
                    official="txtKnshsiUkirKknUragdk",
                ),
                persons(
                    "accepting_full_time_staff",
                    "研修生受入れ機関　(8)常勤職員数",
                    "Number of full-time employees",
                    official="txtKnshsiUkirKknFullTimeStaff",
                ),
                persons(
                    "accepting_foreign_trainees",
                    "研修生受入れ機関　(9)外国人研修生数",
                    "Number of foreign trainees",
                    official="txtKnshsiUkirKknForeignWorker",
                ),
                person_name(
                    "accepting_operator",
                    "研修生受入れ機関　(10)経営者名",
                    "Name of operator",
                    official="txtKnshsiUkirKknKieish",
                ),
                person_name(
                    "accepting_manager",
                    "研修生受入れ機関　(11)管理者名",
                    "Name of manager",
                    official="txtKnshsiUkirKknKnrsh",
                ),
                person_name(
                    "accepting_instructor",
                    "研修生受入れ機関　(12)研修指導員名",
                    "Name of training instructor",
                    official="txtKnshsiUkirKknKnshInstructor",
                ),
                integer(
                    "accepting_instructor_experience_years",
                    "研修生受入れ機関　(12)経験年数",
                    "Experience of the training instructor (years)",
                    2,
                    unit=YEARS,
                    official="txtKnshInstructorKiknYears",
                ),
                yes_no(
                    "accepting_documents_kept",
                    "研修生受入れ機関　(13)研修の実施状況に係る文書を終了の日から1年以上保存することの有無",
                    "Are the documents on the state of training kept for one year or more after the end of training?",
                    required=False,
                    official="txtKnshBnshUm",
                ),
            ),
        ),
    ),
)
