"""The supporter (扶養者) and the guarantor."""

from applications.catalogue.conditions import other_than
from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import (
    choice,
    day,
    full_width,
    money,
    name,
    other,
    partial_day,
    phone,
    residence_card,
    text,
)
from applications.catalogue.shared.contact import phone_and_mobile

JAPAN = "900"
UNLIMITED = "9999999"
FOREIGN = other_than("supporter_nationality", JAPAN)

SUPPORTER = Section(
    id="supporter",
    ja="扶養者（申請人が扶養を受ける場合）",
    en="Supporter (if the applicant is to be supported)",
    number=By("21", coe="26"),
    items=(
        name("supporter_name", "扶養者　(1)氏名", "Name", required=False, official="txtFuyoNameEngkna"),
        partial_day(
            "supporter_birth_date",
            "扶養者　(2)生年月日",
            "Date of birth",
            required=False,
            official="selFuyoBirthYmdYear|selFuyoBirthYmdMonth|selFuyoBirthYmdDay",
        ),
        choice(
            "supporter_nationality",
            "扶養者　(3)国籍・地域",
            "Nationality / Region",
            "CB79",
            required=False,
            official="selFuyoNationCode",
        ),
        residence_card(
            "supporter_residence_card_number",
            "扶養者　(4)在留カード番号/特別永住者証明書番号",
            "Residence card number / Special Permanent Resident Certificate number",
            asked=FOREIGN,
            official="txtFuyoZrteCardno",
        ),
        choice(
            "supporter_status",
            "扶養者　(5)在留資格",
            "Status of residence",
            By("CB19_4", coe="CB19_3"),
            asked=FOREIGN,
            official="selFuyoZrskCode",
        ),
        choice(
            "supporter_period",
            "扶養者　(6)在留期間",
            "Period of stay",
            By("CB19_4", coe="CB19_3"),
            choices_by="supporter_status",
            asked=FOREIGN,
            required=False,
            official="selFuyoZrkkCode",
        ),
        day(
            "supporter_period_expiry",
            "扶養者　(7)在留期間の満了日",
            "Date of expiration of the period of stay",
            asked=other_than("supporter_period", UNLIMITED),
            official="selFuyoStayPriodYmdYear|selFuyoStayPriodYmdMonth|selFuyoStayPriodYmdDay",
        ),
        choice(
            "supporter_relationship",
            "扶養者　(8)申請人との関係(続柄)",
            "Relationship with the applicant",
            "CB06_1",
            required=False,
            official="selFuyoSnsiHnnnKnkiCode",
        ),
        other(
            "supporter_relationship_other",
            "扶養者　(8)申請人との関係(続柄)　その他",
            "Relationship with the applicant: Others",
            "supporter_relationship",
            "99",
            official="txtFuyoSnsiKnkiSnta",
        ),
        full_width(
            "supporter_workplace_name",
            "扶養者　(9)勤務先名称",
            "Place of employment",
            60,
            required=False,
            official="txtFuyoKinmSzknName",
        ),
        text(
            "supporter_branch_name",
            "扶養者　(9)支店・事業所名",
            "Name of branch",
            60,
            required=False,
            official="txtFuyoKnmskStnJgyName",
        ),
        *address(
            "supporter_workplace",
            "扶養者　(10)勤務先　所在地",
            "Address",
            ("fuyoKinmSzaiPostNo", "hdnFuyoKinmSzaiAdresCode", "txtFuyoKinmSzaiAdres"),
            required=False,
        ),
        phone(
            "supporter_workplace_phone",
            "扶養者　(10)電話番号(勤務場所)",
            "Telephone No.",
            required=False,
            official="txtFuyoKinmTel",
        ),
        money(
            "supporter_annual_income",
            "扶養者　(11)年収",
            "Annual income",
            10,
            required=False,
            official="txtFuyoNnsuKngk",
        ),
    ),
)
GUARANTOR = Section(
    id="guarantor",
    ja="在日身元保証人又は連絡先",
    en="Guarantor or contact in Japan",
    number=By("22", coe="27"),
    items=(
        name("guarantor_name", "在日身元保証人又は連絡先　(1)氏名", "Name", official="txtHoshoNameEngkna"),
        text(
            "guarantor_occupation", "在日身元保証人又は連絡先　(2)職業", "Occupation", 40, official="txtHoshoJobDetail"
        ),
        *private(
            address(
                "guarantor",
                "在日身元保証人又は連絡先　(3)住所",
                "Address",
                ("hoshoPostNo", "hdnHoshoAdresCode", "txtHoshoAdres"),
            )
        ),
        *phone_and_mobile("guarantor_", "在日身元保証人又は連絡先　(3)", ("txtHoshoTel1", "txtHoshoTel2")),
    ),
)
PERSONS_IN_JAPAN = (SUPPORTER, GUARANTOR)
