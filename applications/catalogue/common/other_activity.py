"""資格外活動許可申請: the present activity, the other activity and its place of employment."""

from applications.catalogue.model import Section, Type
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import HOURS, choice, integer, money, other, phone, text
from applications.catalogue.shared.undecided import decided, undecided

OF_ACTIVITY = (Type.ACTIVITY,)

WORK = Section(
    id="other_activity",
    ja="他に従事しようとする活動の内容",
    en="Other activity to engage in",
    number="7",
    types=OF_ACTIVITY,
    items=(
        undecided("type_of_work", "(1)職務の内容", "Type of work", "7(1)", "skgi.sykmDetailMiteiUmFlg"),
        choice(
            "type_of_work",
            "(1)職務の内容",
            "Type of work",
            "CA76",
            asked=decided("type_of_work"),
            number="7(1)",
            official="skgi.rasSykmDetailCode",
        ),
        other(
            "type_of_work_other",
            "(1)職務の内容　その他",
            "Type of work (others)",
            "type_of_work",
            "03",
            number="7(1)",
            official="skgi.sykmDetailSnta",
        ),
        undecided("contract_period", "(2)雇用契約期間", "Period of contract", "7(2)", "skgi.koyoKiykTrmYmMiteiUmFlg"),
        choice(
            "contract_years",
            "(2)雇用契約期間(年数)",
            "Period of contract (years)",
            "A025_1",
            asked=decided("contract_period"),
            number="7(2)",
            official="skgi.koyoKiykTrmYmY",
        ),
        choice(
            "contract_months",
            "(2)雇用契約期間(月数)",
            "Period of contract (months)",
            "A026",
            asked=decided("contract_period"),
            number="7(2)",
            official="skgi.koyoKiykTrmYmM",
        ),
        undecided("weekly_hours", "(3)週間稼働時間", "Working hours per week", "7(3)", "skgi.skgiWeekJikanMiteiUmFlg"),
        integer(
            "weekly_hours",
            "(3)週間稼働時間",
            "Working hours per week",
            2,
            asked=decided("weekly_hours"),
            unit=HOURS,
            example="28",
            number="7(3)",
            official="skgi.skgiWeekSumWorkJikanSu",
        ),
        undecided("monthly_pay", "(4)月額報酬", "Salary per month", "7(4)", "skgi.monthHoshKngkMiteiUmFlg"),
        money(
            "monthly_pay",
            "(4)月額報酬",
            "Salary per month",
            8,
            asked=decided("monthly_pay"),
            number="7(4)",
            official="skgi.monthHoshKngk",
        ),
    ),
)
EMPLOYER = Section(
    id="other_employer",
    ja="勤務先",
    en="Place of employment",
    number="8",
    types=OF_ACTIVITY,
    items=(
        undecided("employer_name", "(1)名称", "Name", "8(1)", "skgi.knmskNameMiteiUmFlg"),
        text(
            "employer_name",
            "(1)名称",
            "Name",
            60,
            asked=decided("employer_name"),
            number="8(1)",
            official="skgi.knmskName",
        ),
        undecided("employer_address", "(2)所在地", "Address", "8(2)", "skgi.knmskSzaiMiteiUmFlg"),
        *address(
            "employer_address",
            "(2)所在地",
            "Address",
            ("skgi.knmskSzaiPostNo", "skgi.knmskSzaiAdresCode", "skgi.knmskSzaiAdres"),
            asked=decided("employer_address"),
            number="8(2)",
        ),
        undecided("employer_phone", "(2)電話番号", "Telephone No.", "8(2)", "skgi.knmskDnbgMiteiUmFlg"),
        phone(
            "employer_phone",
            "(2)電話番号",
            "Telephone No.",
            asked=decided("employer_phone"),
            number="8(2)",
            official="skgi.knmskDnbg",
        ),
        undecided("employer_business_type", "(3)業種", "Type of business", "8(3)", "skgi.skgiKinmGsyuMiteiUmFlg"),
        choice(
            "employer_business_type",
            "(3)業種",
            "Type of business",
            "CB01",
            asked=decided("employer_business_type"),
            number="8(3)",
            official="skgi.skgiKinmGsyuCode",
        ),
        other(
            "employer_business_type_other",
            "(3)業種　その他",
            "Type of business (others)",
            "employer_business_type",
            "9",
            number="8(3)",
            official="skgi.skgiKinmGsyuCodeSnta",
        ),
    ),
)
PRESENT = Section(
    id="current_activity",
    ja="現在の在留活動",
    en="Present activity",
    types=OF_ACTIVITY,
    items=(
        text(
            "current_activity",
            "現在の在留活動の内容",
            "Present activity",
            40,
            number="6",
            example="○○大学、週間授業時間は２４時間",
            official="skgi.gnziKtdDetail",
        ),
    ),
)
OTHER_ACTIVITY = (PRESENT, WORK, EMPLOYER)
