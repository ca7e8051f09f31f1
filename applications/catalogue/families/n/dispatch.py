"""派遣先等: only when the applicant works somewhere else than at the contracting organization."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import months, phone, text
from applications.catalogue.shared.organization import (
    LAXER_AT_EXTENSION,
    annual_sales,
    capital,
    corporate_number,
    industry,
    insurance_number,
)
from messages.text import Text

DISPATCH = Section(
    id="dispatch_site",
    ja="派遣先等",
    en="Dispatch site (if the applicant is to work at a place other than the contracting organization)",
    number=By("11", coe="12"),
    help=Text(
        "人材派遣の場合や、勤務地が所属機関等と異なる場合に入力してください。",
        "Fill this in for dispatched workers and where the place of work is not the contracting organization.",
    ),
    items=(
        text("dispatch_name", "派遣先等　(1)名称", "Name", 60, required=False, official="txtHknSkName"),
        *corporate_number("dispatch", "派遣先等　(2)", ("hknskHujnNoUmFlg", "txtHknSkHujnNum"), required=False),
        text(
            "dispatch_branch_name",
            "派遣先等　(3)支店・事業所名",
            "Name of branch",
            60,
            required=False,
            official="txtHknSkStnJgysh",
        ),
        insurance_number("dispatch", "派遣先等　(4)", official="txtHksKyhkntkyjgyshNo"),
        *industry(
            "dispatch",
            "派遣先等　(5)業種　",
            ("selHknskMainGyosCode", "txtHknskMainGyosSnta", "selHknskOtheGyosCode{row}", "txtHknskOtheGyos{row}Snta"),
            main_in_words=LAXER_AT_EXTENSION,
            required=False,
        ),
        *address(
            "dispatch",
            "派遣先等　(6)所在地",
            "Address",
            ("hknskSzaiPostNo", "hdnSearchedHknSkAddress", "txtDetailHknSkAddress"),
            required=False,
        ),
        phone("dispatch_phone", "派遣先等　(6)電話番号", "Telephone No.", required=False, official="txtHknSkTelNum"),
        capital("dispatch", "派遣先等　(7)資本金", required=False, official="txtHknSkShnkn"),
        annual_sales(
            "dispatch",
            "派遣先等　(8)年間売上高(直近年度)",
            required=False,
            official="txtHknSkUragdk",
        ),
        months(
            "dispatch_period_months",
            "派遣先等　(9)派遣予定期間",
            "Period of dispatch (months)",
            required=False,
            official="txtHknPeriod",
        ),
    ),
)
