"""在籍区分: as what the applicant is enrolled (所属機関等作成用１)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.asking import HOURS, behind, choice, day, integer, other, person_name, text, textarea

ENROLLMENT = Section(
    id="enrollment",
    ja="入学・在籍",
    en="Enrollment",
    number="3",
    items=(
        day(
            "entrance_date",
            "入学年月日",
            "Date of entrance",
            official="selNygkDateYear(4),selNygkDateMonth(2),selNygkDateDay(2)",
        ),
        integer(
            "weekly_class_hours",
            "週間授業時間",
            "Lesson hours per week",
            3,
            number="4",
            unit=HOURS,
            official="txtJgyTimeWeekly",
        ),
        choice("enrollment_category", "在籍区分", "Category of enrollment", "CA91", number="5", official="selZiskKbn"),
        textarea(
            "enrollment_category_other",
            "在籍区分　その他",
            "Category of enrollment: Others",
            **behind("enrollment_category", "99"),
            number="5",
            official="txtOtherZiskKbn",
        ),
        choice(
            "faculty",
            "学部・課程",
            "Faculty / Course (Doctor - Junior college)",
            "CA80",
            asked=Is("enrollment_category", "11", "12", "14", "15", "21", "27", "25", "30", "32", "33"),
            number="6",
            official="selDepartmentCourse",
        ),
        other(
            "faculty_other",
            "学部・課程　その他",
            "Faculty / Course: Others",
            "faculty",
            "199",
            "299",
            "999",
            number="6",
            official="txtOtherDepartmentCourse",
        ),
        text(
            "planned_laboratory_name",
            "所属予定の研究室　(1)研究室名",
            "Laboratory to belong to: name",
            60,
            asked=Is("enrollment_category", "11", "12", "14", "15"),
            number="7(1)",
            official="txtShzkYtiKnkyStName",
        ),
        person_name(
            "planned_supervisor_name",
            "所属予定の研究室　(2)指導教員氏名",
            "Laboratory to belong to: name of supervising professor",
            asked=Is("enrollment_category", "11", "12", "14", "15"),
            number="7(2)",
            official="txtShzkYtiKnkyStInstructorName",
        ),
        choice(
            "specialized_course",
            "専門課程名称",
            "Name of specialized course (Technical school - Miscellaneous school)",
            "CA93",
            asked=Is("enrollment_category", "41", "51", "52", "53", "71"),
            number="8",
            official="selMajor",
        ),
        other(
            "specialized_course_other",
            "専門課程名称　その他",
            "Name of specialized course: Others",
            "specialized_course",
            "99",
            number="8",
            official="txtOtherMajor",
        ),
    ),
)
