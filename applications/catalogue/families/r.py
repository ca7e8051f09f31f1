"""R: 家族滞在, 特定活動 (No. 38, 39, 47 and EPA: family)."""

from applications.catalogue.conditions import Condition, Is, other_than
from applications.catalogue.families.step import activity_step
from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import (
    NO,
    choice,
    day,
    full_width,
    money,
    name,
    other,
    phone,
    radio,
    residence_card,
    text,
    yes_no,
)
from applications.catalogue.shared.extra_activities import extra_activities
from applications.catalogue.shared.organization import corporate_number

REGISTRATION = Section(
    id="registration",
    ja="婚姻・出生・縁組の届出先及び届出年月日",
    en="Authorities where marriage, birth or adoption was registered and date of registration",
    number=By("17", coe="22"),
    items=(
        choice(
            "registration_type",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日",
            "Marriage (spouse) / Birth (child) / Adoption (child)",
            "CC35",
            official="selMarriageAndbirthTdkd",
        ),
        text(
            "registration_japan_authority",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日　(1)日本国届出先",
            "Japanese authorities",
            40,
            official="txtMarriageAndbirthTdkdskInJpn",
        ),
        day(
            "registration_japan_date",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日(1)日本国届出年月日",
            "Date of registration (Japanese authorities)",
            required=False,
            official="selJpnTdkdDateYear(4),selJpnTdkdDateMonth(2),selJpnTdkdDateDay(2)",
        ),
        text(
            "registration_home_authority",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日　(2)本国等届出先",
            "Foreign authorities",
            40,
            official="txtMarriageAndbirthTdkdskInHngk",
        ),
        day(
            "registration_home_date",
            "配偶者については婚姻、子については出生又は縁組の届出先及び届出年月日(2)本国等届出年月日",
            "Date of registration (foreign authorities)",
            required=False,
            official="selHngkTdkdDateYear(4),selHngkTdkdDateMonth(2),selHngkTdkdDateDay(2)",
        ),
    ),
)
SUPPORT = Section(
    id="support",
    ja="滞在費支弁方法",
    en="Method of support to pay for expenses while in Japan",
    number=By("18", coe="23"),
    items=(
        radio("support_method", "滞在費支弁方法", "Method of support", "CB07_1", official="radTizihSbnHuhu"),
        other(
            "support_method_other",
            "滞在費支弁方法　その他　入力内容",
            "Method of support: Others",
            "support_method",
            "9",
            official="txtOtherTizihSbnHuhu",
        ),
    ),
)
OTHER_ACTIVITIES = extra_activities(
    "19",
    (
        text("extra_activity_workplace", "資格外活動　(2)名称", "Place of employment", 60, official="txtName"),
        text("extra_activity_branch", "資格外活動　(3)支店・事業所名", "Name of branch", 60, official="txtStnJgyush"),
        phone("extra_activity_phone", "資格外活動　(4)電話番号", "Telephone No.", official="txtTelNum"),
    ),
)
UNKNOWN_TO_US: By[Condition | None] = By(None, coe=Is("supporter_applies_simultaneously", NO))
"""Card, status and period of a supporter who applies at the same time are known from that application."""
UNLIMITED = "9999999"

SUPPORTER = Section(
    id="supporter",
    ja="扶養者",
    en="Supporter",
    number="2",
    items=(
        yes_no(
            "supporter_applies_simultaneously",
            "扶養者との同時申請の有無",
            "Is the supporter applying at the same time?",
            official="radFyushDujSnsiUm",
        ),
        name("supporter_name", "扶養者　(1)氏名", "Name", official="txtFyushName"),
        day(
            "supporter_birth_date",
            "扶養者　(2)生年月日",
            "Date of birth",
            official="selFyushDateOfbirthYear|selFyushDateOfbirthMonth|selFyushDateOfbirthDay",
        ),
        choice(
            "supporter_nationality",
            "扶養者　(3)国籍・地域",
            "Nationality / Region",
            "CA61",
            official="selNationalityAndRegion",
        ),
        residence_card(
            "supporter_residence_card_number",
            "扶養者　(4)在留カード番号",
            "Residence card number",
            asked=UNKNOWN_TO_US,
            official="txtZiryCardNum",
        ),
        choice(
            "supporter_status",
            "扶養者　(5)在留資格",
            "Status of residence",
            "CB19_1",
            asked=UNKNOWN_TO_US,
            official="selZirySkk",
        ),
        choice(
            "supporter_period",
            "扶養者　(6)在留期間",
            "Period of stay",
            "CB19_1",
            choices_by="supporter_status",
            asked=UNKNOWN_TO_US,
            official="selZiryPeriod",
        ),
        day(
            "supporter_period_expiry",
            "扶養者　(7)在留期間の満了日",
            "Date of expiration of the period of stay",
            asked=other_than("supporter_period", UNLIMITED),
            official="selZiryPeriodExpirationDateYear|selZiryPeriodExpirationDateMonth|selZiryPeriodExpirationDateDay",
        ),
        choice(
            "supporter_relationship",
            "扶養者　(8)申請人との関係(続柄)",
            "Relationship with the applicant",
            "CB06_1",
            official="selZkgr",
        ),
        other(
            "supporter_relationship_other",
            "扶養者　(8)申請人との関係(続柄)　その他",
            "Relationship with the applicant: Others",
            "supporter_relationship",
            "99",
            official="txtOtherZkgr",
        ),
        full_width(
            "supporter_workplace_name",
            "扶養者　(9)勤務先名称",
            "Place of employment",
            60,
            required=False,
            official="txtWorkPlaceName",
        ),
        *corporate_number("supporter", "扶養者　(10)", ("fuyoKnmskHujnNoUmFlg", "txtWorkPlaceHujnNum"), required=False),
        text(
            "supporter_branch_name",
            "扶養者　(11)支店・事業所名",
            "Name of branch",
            60,
            required=False,
            official="txtWorkPlaceStnJgysh",
        ),
        *address(
            "supporter_workplace",
            "扶養者　(12)勤務先　所在地",
            "Address",
            ("fuyoKinmSzaiPostNo", "hdnWorkPlaceSearchedAddress", "txtWorkPlaceDetailAddress"),
            required=False,
        ),
        phone(
            "supporter_workplace_phone",
            "扶養者　(12)電話番号（勤務場所）",
            "Telephone No.",
            required=False,
            official="txtWorkPlaceTelNum",
        ),
        money(
            "supporter_annual_income",
            "扶養者　(13)年収",
            "Annual income",
            10,
            required=False,
            official="txtWorkPlaceNnsh",
        ),
    ),
)
ACTIVITY = activity_step(REGISTRATION, SUPPORT, OTHER_ACTIVITIES, SUPPORTER)
