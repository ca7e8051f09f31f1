"""滞在費支弁方法: who pays for the stay and how."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.asking import (
    behind,
    choice,
    day,
    full_width,
    money,
    person_name,
    phone,
    radio,
    text,
    textarea,
    year,
    year_month,
)

SUPPORT = Section(
    id="expenses",
    ja="滞在費支弁方法",
    en="Method of support to pay for expenses while in Japan",
    number=By("20", coe="25"),
    items=(
        Repeat(
            id="support_methods",
            ja="滞在費支弁方法",
            en="Method of support to pay for expenses while in Japan",
            max=10,
            official_row="tzhSibnHohoList[{row}].",
            questions=(
                choice(
                    "support_method",
                    "滞在費支弁方法　(1)支弁方法",
                    "Method of support",
                    "CB07_2",
                    official="selSbnHuhu",
                ),
                textarea(
                    "support_method_other",
                    "滞在費支弁方法　(1)支弁方法　その他",
                    "Method of support: Others",
                    **behind("support_method", "9"),
                    official="txtOtherSbnHuhu",
                ),
                money(
                    "support_monthly_amount",
                    "滞在費支弁方法　(1)月平均支弁額",
                    "Amount of support per month (average)",
                    8,
                    official="txtSbngkMonthly",
                ),
                radio(
                    "remittance_type",
                    "滞在費支弁方法　(2)送金・携行等の別",
                    "Remittances from abroad or carrying cash",
                    "CA87",
                    required=False,
                    official="radSuknOrKiku",
                ),
                money(
                    "remittance_amount",
                    "滞在費支弁方法　(2)送金・携行等の別　金額",
                    "Amount",
                    8,
                    asked=Is("remittance_type", "01", "02", "99"),
                    official="txtKngk",
                ),
                person_name(
                    "carrier_name",
                    "滞在費支弁方法　(2)送金・携行等の別　外国からの携行(携行者)",
                    "Name of the individual carrying cash",
                    asked=Is("remittance_type", "01"),
                    official="txtKikush",
                ),
                choice(
                    "carrying_date_unknown",
                    "滞在費支弁方法　(2)送金・携行等の別　外国からの携行(携行時期)不詳",
                    "Date of carrying cash: unknown part",
                    "A033",
                    asked=Is("remittance_type", "01"),
                    official="soknKekoYmdFshoCode",
                ),
                day(
                    "carrying_date",
                    "滞在費支弁方法　(2)送金・携行等の別　外国からの携行(携行時期)",
                    "Date and time of carrying cash",
                    asked=Is("carrying_date_unknown", "1"),
                    required=False,
                    official="selKikuPeriodYear|selKikuPeriodMonth|selKikuPeriodDay",
                ),
                year_month(
                    "carrying_year_month",
                    "滞在費支弁方法　(2)送金・携行等の別　外国からの携行(携行時期)",
                    "Date of carrying cash (day unknown)",
                    asked=Is("carrying_date_unknown", "4"),
                    required=False,
                    official="soknKekoYmdFshoYearMonth",
                ),
                year(
                    "carrying_year",
                    "滞在費支弁方法　(2)送金・携行等の別　外国からの携行(携行時期)",
                    "Date of carrying cash (month and day unknown)",
                    asked=Is("carrying_date_unknown", "3"),
                    required=False,
                    official="soknKekoYmdFshoYear",
                ),
                textarea(
                    "remittance_other",
                    "滞在費支弁方法　(2)送金・携行等の別　その他",
                    "Remittances etc.: Others",
                    **behind("remittance_type", "99"),
                    official="txtSoknKekoSnta",
                ),
            ),
        ),
    ),
)
PAYER = Section(
    id="payer",
    ja="経費支弁者",
    en="Supporter (payer of expenses)",
    number=By("20", coe="25"),
    items=(
        Repeat(
            id="payers",
            ja="経費支弁者",
            en="Supporter (payer of expenses)",
            min=0,
            max=10,
            official_row="sbnsList[{row}].",
            questions=(
                person_name(
                    "payer_name", "滞在費支弁方法　(3)経費支弁者　１氏名", "Name", required=False, official="txtName"
                ),
                choice(
                    "payer_country",
                    "滞在費支弁方法　(3)経費支弁者　２住所(国・地域)",
                    "Address (country / region)",
                    "CB79",
                    required=False,
                    official="selAddressNationalityRegion",
                ),
                full_width(
                    "payer_address",
                    "滞在費支弁方法　(3)経費支弁者　２住所",
                    "Address",
                    80,
                    required=False,
                    official="txtAddress",
                ),
                phone(
                    "payer_phone",
                    "滞在費支弁方法　(3)経費支弁者　２電話番号",
                    "Telephone No.",
                    required=False,
                    official="txtKihSbnShTelNum",
                ),
                text(
                    "payer_workplace",
                    "滞在費支弁方法　(3)経費支弁者　３職業(勤務先の名称)",
                    "Occupation (place of employment)",
                    60,
                    required=False,
                    official="txtWorkPlaceName",
                ),
                phone(
                    "payer_workplace_phone",
                    "滞在費支弁方法　(3)経費支弁者　３電話番号(勤務場所)",
                    "Telephone No. (place of employment)",
                    required=False,
                    official="txtWorkPlaceTelNum",
                ),
                money(
                    "payer_annual_income",
                    "滞在費支弁方法　(3)経費支弁者　４年収",
                    "Annual income",
                    10,
                    required=False,
                    official="txtNnsh",
                ),
            ),
        ),
    ),
)
EXPENSES = (SUPPORT, PAYER)
