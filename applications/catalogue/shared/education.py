"""最終学歴 and 専攻・専門分野."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import choice, day, other, radio, text

OTHER_LEVEL = "9"
UNIVERSITIES = ("1", "2", "3", "4")
COLLEGE = "5"
OTHER_MAJORS = ("199", "299", "999")
OTHER_COURSE = "99"

EDUCATION = Section(
    id="education",
    ja="最終学歴",
    en="Education (last school or institution)",
    number=By("18", coe="23"),
    items=(
        radio(
            "education_country_type",
            "最終学歴(1)",
            "Country where the last education was obtained (Japan / Foreign country)",
            "CC33",
            official="radTmntGkrkShtkCountryCode",
        ),
        choice("education_level", "最終学歴(2)", "Last education", "CA79", official="selEducation"),
        other(
            "education_level_other",
            "最終学歴(2)　その他",
            "Last education: Others",
            "education_level",
            OTHER_LEVEL,
            official="txtOtherEducation",
        ),
        text("education_school_name", "最終学歴(3)　学校名", "Name of the school", 60, official="txtSchoolName"),
        day(
            "education_graduation_date",
            "最終学歴(4)　卒業年月日",
            "Date of graduation",
            official="selGraduationDateYear(4),selGraduationDateMonth(2),selGraduationDateDay(2)",
        ),
    ),
)


def major(universities: str) -> Section:
    """The major at a university (from the list `universities`) or at a college of technology."""
    return Section(
        id="major",
        ja="専攻・専門分野",
        en="Major field of study",
        number=By("19", coe="24"),
        items=(
            choice(
                "major_university",
                "専攻・専門分野",
                "Major field of study (Doctor - Junior college)",
                universities,
                asked=Is("education_level", *UNIVERSITIES),
                official="selMajorDigkinTnkDigk",
            ),
            other(
                "major_university_other",
                "専攻・専門分野　その他",
                "Major field of study: Others",
                "major_university",
                *OTHER_MAJORS,
                official="txtOtherMajorDigkinTnkDigk",
            ),
            choice(
                "major_college",
                "専攻・専門分野",
                "Major field of study (College of technology)",
                "CA93",
                asked=Is("education_level", COLLEGE),
                official="selMajorSnmn",
            ),
            other(
                "major_college_other",
                "専攻・専門分野　その他",
                "Major field of study (College of technology): Others",
                "major_college",
                OTHER_COURSE,
                official="txtOtherMajorSnmn",
            ),
        ),
    )
