"""契約機関、主催者、招へい者又は雇用者."""

from applications.catalogue.families.o.criteria import CONTRACTED, MAIN_TEXT
from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import person_name, persons, phone, text, yes_no
from applications.catalogue.shared.organization import (
    annual_sales,
    capital,
    corporate_number,
    industry,
    insurance_number,
)

INVITER = Section(
    id="inviter",
    ja="契約機関、主催者、招へい者又は雇用者",
    en="Contracting organization, organizer, inviter or employer",
    number=By("24", coe="29"),
    items=(
        text("inviter_name", "契約機関、主催者、招へい者又は雇用者　(1)名称", "Name", 60, official="txtShsishName"),
        *corporate_number(
            "inviter", "契約機関、主催者、招へい者又は雇用者　(2)", ("koyoHujnNoUmFlg", "txtShsishHujnNum")
        ),
        person_name(
            "inviter_representative",
            "契約機関、主催者、招へい者又は雇用者　(3)代表者名",
            "Name of representative",
            official="txtShsishDihyshName",
        ),
        insurance_number("inviter", "契約機関、主催者、招へい者又は雇用者　(4)", official="txtKykkkKyhkntkyjgyshNo"),
        *industry(
            "inviter",
            "契約機関、主催者、招へい者又は雇用者　(5)業種　",
            ("selKykkMainGyosCode", "txtKykkkMainGyosSnta", "selKykkOtheGyosCode{row}", "txtKykkkOtheGyos{row}Snta"),
            others_in_words=False,
        ),
        *address(
            "inviter",
            "契約機関、主催者、招へい者又は雇用者　(6)所在地",
            "Address",
            ("koyoSzaiPostNo", "hdnShsishSearchedAddress", "txtDetailShsishAddress"),
        ),
        phone(
            "inviter_phone",
            "契約機関、主催者、招へい者又は雇用者　(6)電話番号",
            "Telephone No.",
            official="txtShsishTelNum",
        ),
        capital(
            "inviter",
            "契約機関、主催者、招へい者又は雇用者　(7)資本金",
            official="txtShsishShnkn",
        ),
        annual_sales(
            "inviter",
            "契約機関、主催者、招へい者又は雇用者　(8)年間売上金額（直近年度）",
            official="txtShsishUragKngk",
        ),
        person_name(
            "inviter_manager_name",
            "契約機関、主催者、招へい者又は雇用者　(9)経営者又は管理者の氏名",
            "Name of the operator or manager with three years or more of experience in entertainment by foreign "
            "nationals",
            asked=CONTRACTED,
            required=False,
            official="txtGikkKkgmKiknKekrName",
        ),
        *(
            yes_no(
                f"inviter_staff_disqualified_{n}",
                f"契約機関、主催者、招へい者又は雇用者　(10)経営者・常勤の職員({roman}又は{letter})",
                f"Operator / full-time staff falls under disqualification ({roman} or {letter})",
                asked=CONTRACTED,
                official=f"radKjun1r3{n}UmFlg",
            )
            for n, roman, letter in zip(range(1, 6), ("i", "ii", "iii", "iv", "v"), "abcde", strict=True)
        ),
        yes_no(
            "inviter_full_payment",
            "契約機関、主催者、招へい者又は雇用者　(11)報酬の全額の支払い",
            "Has the full amount of reward been paid under past contracts (3 years)?",
            asked=CONTRACTED,
            official="radKjun1r4HszgPayUmFlg",
        ),
        persons(
            "inviter_full_time_staff",
            "契約機関、主催者、招へい者又は雇用者　(12)常勤の職員数",
            "Number of full-time staff",
            asked=MAIN_TEXT,
            official="txtKykkJkStaffNinzu",
        ),
        persons(
            "inviter_foreign_entertainers",
            "契約機関、主催者、招へい者又は雇用者　(13)在留中の外国人の人数（申請日現在）",
            "Number of foreign nationals residing under entertainment contracts (as of the application)",
            asked=MAIN_TEXT,
            official="txtKgkyzrAlianNinzu",
        ),
    ),
)
