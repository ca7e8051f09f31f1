"""Credits, mediator, graduation and earlier school (所属機関等作成用１、２)."""

from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.asking import PERCENT, day, full_width, integer, text, textarea, year_month, yes_no
from messages.text import Text

CREDIT_POINTS = Text("単位", "credits")
CREDITS = Section(
    id="credits",
    ja="取得単位・出席率",
    en="Credits and attendance",
    items=(
        integer(
            "credits_last_year",
            "通学先の取得単位数(過去1年間)",
            "Credits acquired in the past year",
            3,
            required=False,
            unit=CREDIT_POINTS,
            official="txtShtkTnilastOneYear",
        ),
        integer(
            "credits_total",
            "通学先の取得単位数(入学から現在まで)",
            "Credits acquired since entrance",
            3,
            required=False,
            unit=CREDIT_POINTS,
            official="txtShtkTniToNowFromNygk",
        ),
        integer(
            "attendance_rate",
            "通学先の出席率",
            "Attendance rate (%)",
            3,
            required=False,
            unit=PERCENT,
            official="txtShsskRatio",
        ),
    ),
)
MEDIATOR = Section(
    id="mediator",
    ja="仲介業者又は仲介者（国外）",
    en="Mediator (outside Japan)",
    number="9",
    types=(Type.COE,),
    items=(
        full_width(
            "mediator_name", "仲介業者又は仲介者　(1)名称", "Name", 60, required=False, official="txtTkgsTksName"
        ),
        textarea(
            "mediator_address",
            "仲介業者又は仲介者　(2)住所",
            "Address",
            200,
            required=False,
            official="txtTkgsTksAdres",
        ),
        text(
            "mediator_registration_number",
            "仲介業者又は仲介者　(3)本国政府による登録番号",
            "Registration number given by the home government",
            40,
            required=False,
            official="txtTkgsTksHgsfTurkNo",
        ),
    ),
)
GRADUATION = Section(
    id="graduation",
    ja="卒業年月（予定）等",
    en="(Expected) graduation",
    number=By("9", coe="10"),
    items=(
        year_month(
            "expected_graduation_ym",
            "卒業年月（予定）",
            "(Expected) month and year of graduation",
            required=False,
            official="selStgyPlnYear|selStgyPlnMonth",
        ),
        year_month(
            "exchange_end_ym",
            "交換留学受入満了年月",
            "Month and year of completion of the student exchange",
            required=False,
            number=By("10", coe="11"),
            official="selKkrgUkirYear|selKkrgUkirMonth",
        ),
        yes_no(
            "management_system_exists",
            "留学生の出席状況、出入国管理及び難民認定法の規定の遵守状況、学習状況等の管理体制の有無",
            "Is there a system for managing attendance, compliance with immigration law and study progress of "
            "students?",
            number=By("11", coe="12"),
            official="rgsKnrtsUmFlg",
        ),
    ),
)
PREVIOUS_SCHOOL = Section(
    id="previous_school",
    ja="前通学先",
    en="Previous place of study",
    items=(
        text(
            "previous_school_name",
            "前通学先　(1)学校名",
            "Name of school",
            60,
            required=False,
            official="txtPreTugkskSchoolName",
        ),
        day(
            "previous_school_graduation_date",
            "前通学先　(2)卒業年月日",
            "Date of graduation (or leaving)",
            required=False,
            official="selPreTugkskGraduationDateYear|selPreTugkskGraduationDateMonth|selPreTugkskGraduationDateDay",
        ),
        integer(
            "previous_school_attendance_rate",
            "前通学先　(3)出席率",
            "Attendance rate (%)",
            3,
            required=False,
            unit=PERCENT,
            official="txtPreTugkskShsskRatio",
        ),
    ),
)
RECORDS = (CREDITS, MEDIATOR, GRADUATION, PREVIOUS_SCHOOL)
