"""出演施設: up to eight sites, their dates and operators."""

from applications.catalogue.families.o.criteria import AT_A_SITE
from applications.catalogue.families.o.site_details import SITE_DETAILS
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import day, full_width, person_name, phone
from applications.catalogue.shared.organization import corporate_number, insurance_number

PERFORMANCE_SITES = Section(
    id="sites",
    ja="出演施設（基準３号を除く）",
    en="Performance site (except Criterion No. 3)",
    number=By("25", coe="30"),
    items=(
        Repeat(
            id="performance_sites",
            ja="出演施設（基準３号を除く）",
            en="Performance site (except Criterion No. 3)",
            max=8,
            asked=AT_A_SITE,
            official_row="shtenSstList[{row}].",
            questions=(
                day(
                    "site_performance_from",
                    "出演施設（基準３号を除く）　(1)出演日程(始期)",
                    "Performance period: from",
                    official="selShtenPeriodStartYear|selShtenPeriodStartMonth|selShtenPeriodStartDay",
                ),
                day(
                    "site_performance_to",
                    "出演施設（基準３号を除く）　(1)出演日程(終期)",
                    "Performance period: to",
                    official="selShtenPeriodEndYear|selShtenPeriodEndMonth|selShtenPeriodEndDay",
                ),
                full_width("site_name", "出演施設（基準３号を除く）　(1)名称", "Name", 60, official="txtShtenSstName"),
                *corporate_number("site", "出演施設（基準３号を除く）　(1)", ("stenHujnNoUmFlg", "txtShtenSstHujnNum")),
                person_name(
                    "site_representative",
                    "出演施設（基準３号を除く）　(1)代表者名",
                    "Name of representative",
                    official="txtShtenSstDihysh",
                ),
                insurance_number("site", "出演施設（基準３号を除く）　(1)", official="txtStenKyhkntkyjgyshNo"),
                *address(
                    "site",
                    "出演施設（基準３号を除く）　(1)所在地",
                    "Address",
                    ("stenPostNo", "hdnSearchedShtenSstAddress", "txtShtenSstDetailAddress"),
                ),
                phone(
                    "site_phone",
                    "出演施設（基準３号を除く）　(1)電話番号",
                    "Telephone No.",
                    official="txtShtenSstTelNum",
                ),
                full_width(
                    "site_operator_name",
                    "出演施設（基準３号を除く）　(1)運営機関の名称、所在地及び代表者名　名称",
                    "Operating organization: name",
                    60,
                    official="txtUneiKknName",
                ),
                *corporate_number(
                    "site_operator",
                    "出演施設（基準３号を除く）　(1)運営機関の名称、所在地及び代表者名　",
                    ("stenUneiHujnNoUmFlg", "txtUneiKknHujnNum"),
                ),
                insurance_number(
                    "site_operator",
                    "出演施設　(1)運営機関の名称、所在地及び代表者名　",
                    official="txtStenUneiKyhkntkyjgyshNo",
                ),
                person_name(
                    "site_operator_representative",
                    "出演施設（基準３号を除く）　(1)運営機関の名称、所在地及び代表者名　代表者名",
                    "Operating organization: name of representative",
                    official="txtUneiKknDihysh",
                ),
                *address(
                    "site_operator",
                    "出演施設（基準３号を除く）　(1)運営機関の名称、所在地及び代表者名　所在地",
                    "Operating organization: address",
                    ("stenUneiPostNo", "hdnSearchedUneiKknAddress", "txtUneiKknDetailAddress"),
                ),
                *SITE_DETAILS,
            ),
        ),
    ),
)
