"""滞在費の支弁: methods, scholarships and who pays (申請人等作成用２、３)."""

from applications.catalogue.conditions import InRows, Is
from applications.catalogue.model import By, Repeat, Section, Type
from applications.catalogue.shared.asking import behind, choice, day, money, other, person_name, radio, text, textarea

SUPPORT = Section(
    id="expenses",
    ja="滞在費の支弁方法等",
    en="Method of support to pay for expenses while in Japan",
    number=By("22", coe="28"),
    items=(
        Repeat(
            id="support_methods",
            ja="滞在費の支弁方法等",
            en="Method of support to pay for expenses while in Japan",
            max=10,
            official_row="tizihSbnHuhuList[{row}].",
            questions=(
                choice(
                    "support_method",
                    "滞在費支弁方法等　(1)支弁方法",
                    "Method of support",
                    "CB07",
                    official="selSbnHuhu",
                ),
                textarea(
                    "support_method_other",
                    "滞在費支弁方法等　(1)支弁方法　その他",
                    "Method of support: Others",
                    **behind("support_method", "9"),
                    official="txtOtherSbnHuhu",
                ),
                money(
                    "support_monthly_amount",
                    "滞在費支弁方法等　(1)月平均支弁額",
                    "Amount of support per month (average)",
                    8,
                    official="txtSbngkMonthly",
                ),
                radio(
                    "remittance_type",
                    "滞在費支弁方法等　(2)送金・携行等の別",
                    "Remittances from abroad or carrying cash",
                    "CA87",
                    required=By(True, change=False),
                    types=(Type.CHANGE, Type.EXTENSION),
                    official="radSuknOrKiku",
                ),
                money(
                    "remittance_amount",
                    "滞在費支弁方法等　(2)金額",
                    "Amount",
                    8,
                    required=By(True, change=False),
                    types=(Type.CHANGE, Type.EXTENSION),
                    official="txtKngk",
                ),
                person_name(
                    "carrier_name",
                    "滞在費支弁方法等　(2)携行者",
                    "Name of the individual carrying cash",
                    asked=Is("remittance_type", "01"),
                    types=(Type.CHANGE, Type.EXTENSION),
                    official="txtKikush",
                ),
                day(
                    "carrying_date",
                    "滞在費支弁方法等　(2)携行時期",
                    "Date and time of carrying cash",
                    asked=Is("remittance_type", "01"),
                    required=False,
                    types=(Type.CHANGE, Type.EXTENSION),
                    official="selKikuPeriodYear|selKikuPeriodMonth|selKikuPeriodDay",
                ),
            ),
        ),
    ),
)
BY_SCHOLARSHIP = InRows("support_methods", "support_method", ("4",))

SCHOLARSHIP = Section(
    id="scholarship",
    ja="奨学金支給機関",
    en="Organization which provides scholarship",
    number=By("22", coe="28"),
    items=(
        Repeat(
            id="scholarships",
            ja="奨学金支給機関",
            en="Organization which provides scholarship",
            max=10,
            asked=BY_SCHOLARSHIP,
            official_row="shgkknSkyKknList[{row}].",
            questions=(
                choice(
                    "scholarship_provider",
                    "奨学金支給機関　(4)",
                    "Organization which provides scholarship",
                    "CA78",
                    number=By("22(5)", coe="28(4)"),
                    official="selShgkknSkyKkn",
                ),
                text(
                    "scholarship_foundation_name",
                    "奨学金支給機関　(4)公益社団法人又は公益財団法人　機関名",
                    "Name of the public interest incorporated association / foundation",
                    40,
                    asked=Is("scholarship_provider", "6"),
                    missing="WZBAM243E",
                    number=By("22(5)", coe="28(4)"),
                    official="selKuekShdnOrKuekZidnKknName",
                ),
                other(
                    "scholarship_provider_other",
                    "奨学金支給機関　(4)その他",
                    "Organization which provides scholarship: Others",
                    "scholarship_provider",
                    "9",
                    missing="WZBAM243E",
                    number=By("22(5)", coe="28(4)"),
                    official="txtOtherKknName",
                ),
            ),
        ),
    ),
)
EXPENSES = (SUPPORT, SCHOLARSHIP)
