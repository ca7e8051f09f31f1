"""雇用主 of a housekeeper, and the family there."""

from applications.catalogue.conditions import Is, other_than
from applications.catalogue.families.u.kinds import DESIGNATED, HOUSEKEEPER, KIND, WITHOUT_EXPIRY
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import (
    choice,
    day,
    other,
    partial_day,
    person_name,
    phone,
    radio,
    residence_card,
    text,
    yes_no,
)

EMPLOYER = Section(
    id="employer",
    ja="雇用主（家事使用人等）",
    en="Employer (housekeeper, etc.)",
    number="9",
    only_for=DESIGNATED,
    items=(
        choice(
            "employer_nationality",
            "雇用主　(1)国籍・地域",
            "Nationality / Region",
            "CA61",
            asked=Is(KIND, HOUSEKEEPER),
            official="koyoNationCode",
        ),
        person_name("employer_name", "雇用主　(2)氏名", "Name", asked=Is(KIND, HOUSEKEEPER), official="koyoNameKnj"),
        radio(
            "employer_sex",
            "雇用主　(3)性別",
            "Sex",
            "C611",
            asked=Is(KIND, HOUSEKEEPER),
            required=False,
            official="koyoSexCode",
        ),
        partial_day(
            "employer_birth_date",
            "雇用主　(4)生年月日",
            "Date of birth",
            asked=Is(KIND, HOUSEKEEPER),
            official="koyoBirthYmd",
        ),
        *private(
            address(
                "employer",
                "雇用主　(5)住居地",
                "Address",
                ("koyoPostNo", "koyoAdresCode", "koyoAdres"),
                asked=Is(KIND, HOUSEKEEPER),
            )
        ),
        phone(
            "employer_phone",
            "雇用主　(5)電話番号",
            "Telephone No.",
            sensitive=True,
            asked=Is(KIND, HOUSEKEEPER),
            official="koyoTel",
        ),
        text(
            "employer_position",
            "雇用主　(6)職務上の地位",
            "Position (Title)",
            60,
            asked=Is(KIND, HOUSEKEEPER),
            official="koyoSykmTi",
        ),
        residence_card(
            "employer_residence_card_number",
            "雇用主　(7)在留カード番号",
            "Residence card number",
            asked=Is(KIND, HOUSEKEEPER),
            required=False,
            official="koyoZiryTkeiNo",
        ),
        choice(
            "employer_status",
            "雇用主　(8)在留資格",
            "Status of residence",
            By("CB19_2", coe="CB19_4"),
            asked=Is(KIND, HOUSEKEEPER),
            required=False,
            official="koyoZrskCode",
        ),
        choice(
            "employer_period",
            "雇用主　(9)在留期間",
            "Period of stay",
            By("CB19_2", coe="CB19_4"),
            choices_by="employer_status",
            asked=Is(KIND, HOUSEKEEPER),
            required=False,
            official="koyoZrskKknCode",
        ),
        day(
            "employer_period_expiry",
            "雇用主　(10)在留期間の満了日",
            "Date of expiration of the period of stay",
            asked=other_than("employer_period", *WITHOUT_EXPIRY),
            official="koyoManrYmd",
        ),
    ),
)

EMPLOYER_FAMILY = Section(
    id="employer_family",
    ja="雇用主の同居家族",
    en="Family living with the employer",
    number="9",
    only_for=DESIGNATED,
    items=(
        Repeat(
            id="employer_families",
            ja="雇用主の同居家族",
            en="Family living with the employer",
            min=0,
            max=5,
            asked=Is(KIND, HOUSEKEEPER),
            official_row="koyoDokyList[{row}].",
            questions=(
                choice(
                    "employer_family_relationship",
                    "雇用主　(11)雇用主の同居家族　続柄",
                    "Relationship",
                    "CB06_2",
                    official="koyoDokyKnkiCode",
                ),
                other(
                    "employer_family_relationship_other",
                    "雇用主　(11)雇用主の同居家族　続柄　その他",
                    "Relationship: Others",
                    "employer_family_relationship",
                    "99",
                    official="koyoDokyKnkiSnta",
                ),
                person_name(
                    "employer_family_name", "雇用主　(11)雇用主の同居家族　氏名", "Name", official="koyoDokyNameKnj"
                ),
                partial_day(
                    "employer_family_birth_date",
                    "雇用主　(11)雇用主の同居家族　生年月日",
                    "Date of birth",
                    official="koyoDokyBirthYmd",
                ),
                choice(
                    "employer_family_nationality",
                    "雇用主　(11)雇用主の同居家族　国籍・地域",
                    "Nationality / Region",
                    "CB79",
                    official="koyoDokyNationCode",
                ),
                yes_no(
                    "employer_family_lives_together",
                    "雇用主　(11)雇用主の同居家族　同居の有無",
                    "Living together or not",
                    official="koyoDokyDokyUmFlg",
                ),
                text(
                    "employer_family_workplace",
                    "雇用主　(11)雇用主の同居家族　勤務先名称・通学先名称",
                    "Place of employment / school",
                    60,
                    required=False,
                    official="koyoDokyKnmsk",
                ),
                choice(
                    "employer_family_status",
                    "雇用主　(11)雇用主の同居家族　在留資格",
                    "Status of residence",
                    By("CB19_3", coe="CB19_2"),
                    required=False,
                    official="koyoDokyZirySkkCode",
                ),
            ),
        ),
    ),
)
