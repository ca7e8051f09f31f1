"""The applicant's part (申請人等作成用２、３)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.asking import behind, choice, day, money, other, person_name, textarea
from applications.catalogue.shared.history import personal_history

ACTIVITY_KIND = Section(
    id="activity_kind",
    ja="活動内容",
    en="Type of activities",
    number=By("18", coe="23"),
    items=(
        choice(
            "artist_activity",
            "活動内容　(1)「芸術」での入国を希望する場合",
            'Activities ("Artist")',
            "CB14",
            hidden_for=("J2",),
            official="selActNiyu1",
        ),
        other(
            "artist_activity_other",
            "活動内容　(1)「芸術」での入国を希望する場合　その他",
            'Activities ("Artist"): Others',
            "artist_activity",
            "B",
            hidden_for=("J2",),
            official="txtOtherActNiyu",
        ),
        choice(
            "cultural_activity",
            "活動内容　(2)「文化活動」での入国を希望する場合",
            'Activities ("Cultural Activities")',
            "CB14_1",
            hidden_for=("J1",),
            official="geibunKtdDetailCode",
        ),
        textarea(
            "cultural_activity_details",
            "活動内容　(2)「文化活動」での入国を希望する場合　活動内容詳細",
            'Details of activities ("Cultural Activities")',
            hidden_for=("J1",),
            official="geibunKtdDetail",
        ),
    ),
)
CAREER = Section(
    id="personal_history",
    ja="経歴",
    en="Personal history (including those in a foreign country)",
    number=By("19", coe="24"),
    items=personal_history("経歴", "Personal history (including those in a foreign country)"),
)
SUPPORT = Section(
    id="expenses",
    ja="滞在費支弁方法（「文化活動」）",
    en='Method of support to pay for expenses while in Japan ("Cultural Activities")',
    number=By("20", coe="25"),
    hidden_for=("J1",),
    items=(
        Repeat(
            id="support_methods",
            ja="滞在費支弁方法（「文化活動」）",
            en='Method of support to pay for expenses while in Japan ("Cultural Activities")',
            max=10,
            official_row="tzhSibnHohoList[{row}].",
            questions=(
                choice(
                    "support_method",
                    "滞在費支弁方法　(1)支弁方法",
                    "Method of support",
                    "CB07",
                    official="geibunTzhSibnHohoCode",
                ),
                textarea(
                    "support_method_other",
                    "滞在費支弁方法　(1)支弁方法　その他",
                    "Method of support: Others",
                    **behind("support_method", "9"),
                    official="tzhSibnHohoSnta",
                ),
                money(
                    "support_monthly_amount",
                    "滞在費支弁方法　(1)月平均支弁額",
                    "Amount of support per month (average)",
                    8,
                    official="monthAvgSibnKngk",
                ),
                choice(
                    "remittance_type",
                    "滞在費支弁方法　(2)送金・携行等の別",
                    "Remittances from abroad or carrying cash",
                    "CA87",
                    official="soknKekoCode",
                ),
                money(
                    "remittance_amount",
                    "滞在費支弁方法　(2)送金・携行等の別　金額",
                    "Amount",
                    8,
                    official="soknKekoKngk",
                ),
                person_name(
                    "carrier_name",
                    "滞在費支弁方法　(2)送金・携行等の別　携行者",
                    "Name of the individual carrying cash",
                    asked=Is("remittance_type", "01"),
                    official="soknKekoKkssme",
                ),
                day(
                    "carrying_date",
                    "滞在費支弁方法　(2)送金・携行等の別　携行時期",
                    "Date and time of carrying cash",
                    asked=Is("remittance_type", "01"),
                    required=False,
                    official="soknKekoYmdY|soknKekoYmdM|soknKekoYmdD",
                ),
            ),
        ),
    ),
)
APPLICANT = (ACTIVITY_KIND, CAREER, SUPPORT)
