"""The applicant: relationship, registration and place of employment."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import choice, day, money, other, phone, text

STATUS = Section(
    id="status",
    ja="身分又は地位",
    en="Personal relationship or status",
    number=By("17", coe="22"),
    items=(
        choice(
            "personal_status",
            "身分又は地位",
            "Personal relationship or status",
            "CC52_1_{key}",
            official="selHaigMibnTiCode",
        ),
        other(
            "personal_status_other",
            "身分又は地位　その他",
            "Personal relationship or status: Others",
            "personal_status",
            "99",
            only_for=("T3",),
            official="txtHaigSnta",
        ),
    ),
)
REGISTRATION = Section(
    id="registration",
    ja="婚姻・出生・縁組の届出先及び届出年月日",
    en="Authorities where marriage, birth or adoption was registered and date of registration",
    number=By("18", coe="23"),
    items=(
        text(
            "registration_japan_authority",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日　(1)日本国届出先",
            "Japanese authorities",
            60,
            official="txtJpnTdkd",
        ),
        day(
            "registration_japan_date",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日(1)日本国届出年月日",
            "Date of registration (Japanese authorities)",
            required=False,
            official="selJpnTdkdYmdYear|selJpnTdkdYmdMonth|selJpnTdkdYmdDay",
        ),
        text(
            "registration_home_authority",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日　(2)本国等届出先",
            "Foreign authorities",
            60,
            official="txtHongokTdkd",
        ),
        day(
            "registration_home_date",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日(2)本国等届出年月日",
            "Date of registration (foreign authorities)",
            required=False,
            official="selHongokTdkdYmdYear|selHongokTdkdYmdMonth|selHongokTdkdYmdDay",
        ),
    ),
)
WORKPLACE = Section(
    id="workplace",
    ja="申請人の勤務先等",
    en="Place of employment of the applicant",
    number=By("19", coe="24"),
    items=(
        text("workplace_name", "申請人の勤務先等　(1)名称", "Name", 60, required=False, official="txtSnsiKnmskName"),
        text(
            "workplace_branch_name",
            "申請人の勤務先等　(1)支店・事業所名",
            "Name of branch",
            60,
            required=False,
            official="txtSnsiKnmskStnJgyshName",
        ),
        *address(
            "workplace",
            "申請人の勤務先等　(2)所在地　住所",
            "Address",
            ("snsiKnmskSzaiPostNo", "hdnSnsiKnmskSzaiAdresCode", "txtSnsiKnmskSzaiAdres"),
            required=False,
        ),
        phone(
            "workplace_phone",
            "申請人の勤務先等　(2)電話番号",
            "Telephone No.",
            required=False,
            official="txtSnsiKnmskDnbg",
        ),
        money(
            "annual_income",
            "申請人の勤務先等　(3)年収",
            "Annual income",
            10,
            required=False,
            official="txtSnsiNnsuKngk",
        ),
    ),
)
APPLICANT = (STATUS, REGISTRATION, WORKPLACE)
