"""The activity, and what the applicant brings to it."""

from applications.catalogue.conditions import Is
from applications.catalogue.families.u.kinds import DESIGNATED, EPA, KIND, STARTUP, STUDIED
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.asking import choice, day, months, other, radio, text, textarea, year, year_month
from applications.catalogue.shared.career import EN, JA, Fields, detailed_jobs
from applications.catalogue.shared.education import COLLEGE, OTHER_COURSE, OTHER_MAJORS, UNIVERSITIES

ACTIVITY_KIND = Section(
    id="activity_kind",
    ja="活動内容",
    en="Contents of activities",
    number=By("17", coe="22"),
    items=(choice(KIND, "活動内容", "Contents of activities", "A062_1_{key}", official="selIryuActNiyu"),),
)

LAST_EDUCATION = Section(
    id="education",
    ja="最終学歴",
    en="Education (last school or institution)",
    number=By("19", coe="24"),
    items=(
        radio(
            "education_country_type",
            "最終学歴　(1)",
            "Country where the last education was obtained (Japan / Foreign country)",
            "CC33",
            asked=STUDIED,
            only_for=("U1", "U4"),
            official="radTmntGkrkShtkCountryCode",
        ),
        choice(
            "education_level",
            "最終学歴　(2)",
            "Last education",
            "CA79",
            asked=STUDIED,
            only_for=("U1", "U4"),
            official="tmntGkrkGkrkCode",
        ),
        other(
            "education_level_other",
            "最終学歴　(2)その他",
            "Last education: Others",
            "education_level",
            "9",
            only_for=("U1", "U4"),
            official="tmntGkrkGkrkSnta",
        ),
        text(
            "education_school_name",
            "最終学歴　(3)学校名",
            "Name of the school",
            60,
            asked=STUDIED,
            only_for=("U1", "U4"),
            official="txtSchoolName",
        ),
        text(
            "education_department",
            "最終学歴　(4)学部・課程又は専門課程名称",
            "Faculty / course or specialized course",
            50,
            asked=STUDIED,
            only_for=("U1", "U4"),
            official="txtMajor",
        ),
        year_month(
            "education_graduation_ym",
            "最終学歴　(5)卒業年月",
            "Month and year of graduation",
            asked=STUDIED,
            only_for=("U1", "U4"),
            official="selGraduationDateYear(4),selGraduationDateMonth(2),selGraduationDateDay(2)",
        ),
        day(
            "assistant_nurse_license_date",
            "准看護師の免許取得年月日",
            "Date of obtaining the assistant nurse's license",
            asked=Is(KIND, "21"),
            only_for=("U1",),
            official="selIryuMnkyShtkDateYear|selIryuMnkyShtkDateMonth|selIryuMnkyShtkDateDay",
        ),
    ),
)

COMPETITION = Section(
    id="competition",
    ja="経歴（アマチュアスポーツ選手）",
    en="Career (amateur athlete)",
    number=By("20", coe="25"),
    only_for=DESIGNATED,
    items=(
        Repeat(
            id="competitions",
            ja="経歴（アマチュアスポーツ選手）",
            en="Career (amateur athlete)",
            max=10,
            asked=Is(KIND, "11"),
            official_row="empHisList[{row}].",
            questions=(
                choice("competition_kind", "経歴　大会の種類", "Kind of competition", "CB29", official="tikiSyriCode"),
                other(
                    "competition_name",
                    "経歴　その他国際的な競技大会　出場競技会名",
                    "Name of the other international competition",
                    "competition_kind",
                    "3",
                    max=60,
                    official="kyogiName",
                ),
                year("competition_year", "経歴　大会出場年", "Year of participation", official="tikiSytjo"),
            ),
        ),
    ),
)

UNIVERSITY = Section(
    id="university",
    ja="在学中の大学",
    en="University which the applicant attends",
    number=By("21", coe="26"),
    only_for=DESIGNATED,
    items=(
        text(
            "university_name",
            "在学中の大学名",
            "Name of university",
            60,
            asked=Is(KIND, "13", "47", "48", "78"),
            official="zgkdgDgName",
        ),
        text(
            "university_faculty",
            "学部・課程",
            "Faculty / course",
            40,
            asked=Is(KIND, "13", "47", "48", "78"),
            official="zgkdgGkbkt",
        ),
    ),
)

PURPOSE = Section(
    id="purpose",
    ja="具体的な在留目的",
    en="Detailed purpose of stay",
    number=By("22", coe="27"),
    only_for=DESIGNATED,
    items=(
        textarea(
            "stay_purpose_details",
            "具体的な在留目的",
            "Detailed purpose of stay (including the method of support)",
            asked=Is(KIND, *EPA, "14", "68", "69", "73", "74", "76", "77", "78", "80", "82"),
            official="stayPurpsDetailNiyu",
        ),
    ),
)

MAJOR = Section(
    id="major",
    ja="専攻・専門分野",
    en="Major field of study",
    number=By("23", coe="28"),
    only_for=DESIGNATED,
    items=(
        choice(
            "major_university",
            "専攻・専門分野",
            "Major field of study (Doctor - Junior college)",
            "CA80",
            asked=Is("education_level", *UNIVERSITIES),
            official="zgkdgSmonBnyCode",
        ),
        other(
            "major_university_other",
            "専攻・専門分野　その他",
            "Major field of study: Others",
            "major_university",
            *OTHER_MAJORS,
            official="zgkdgSmonBnySnta",
        ),
        choice(
            "major_college",
            "専攻・専門分野",
            "Major field of study (College of technology)",
            "CA93",
            asked=Is("education_level", COLLEGE),
            official="zgkdgSmonKtnmCode",
        ),
        other(
            "major_college_other",
            "専攻・専門分野　その他",
            "Major field of study (College of technology): Others",
            "major_college",
            OTHER_COURSE,
            official="zgkdgSmonKtnmSnta",
        ),
    ),
)

EXPERIENCE = Section(
    id="startup",
    ja="起業に係る実務経験",
    en="Experience related to the field of the business to be started",
    number=By("24", coe="29"),
    only_for=DESIGNATED,
    items=(
        months(
            "startup_management_experience_months",
            "起業を目指す分野に関連する事業の経営又は管理についての外国における実務経験年数",
            "Experience abroad in operating or managing related business",
            asked=Is(KIND, STARTUP),
            official="kgyoKeieKnrJitumuTrmMonth",
        ),
        months(
            "startup_business_experience_months",
            "起業を目指す分野に関連する業務についての実務経験年数",
            "Experience in work related to the field",
            asked=Is(KIND, STARTUP),
            number=By("25", coe="30"),
            official="kgyoGyoumuJitumuTrmMonth",
        ),
    ),
)

WORK_HISTORY = Section(
    id="jobs",
    ja=JA,
    en=EN,
    number=By("26", coe="31"),
    only_for=DESIGNATED,
    items=detailed_jobs(
        8,
        exists="sykrkUmFlg",
        fields=Fields(
            country="countryCode",
            start="jobStartYmY|jobStartYmM",
            end="jobEndYmY|jobEndYmM",
            english_name="kkanNameEng",
            name="knmskName",
        ),
        asked=Is(KIND, STARTUP),
    ),
)

APPLICANT = (ACTIVITY_KIND, LAST_EDUCATION, COMPETITION, UNIVERSITY, PURPOSE, MAJOR, EXPERIENCE, WORK_HISTORY)
