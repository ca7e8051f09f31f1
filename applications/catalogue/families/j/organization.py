"""The organization, the work and its reward (所属機関等作成用１)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import YES, money, person_name, phone, text, textarea, yes_no
from applications.catalogue.shared.changes import changed
from applications.catalogue.shared.employment import contract_section, fixed_period, occupation
from applications.catalogue.shared.organization import corporate_number, industry, insurance_number

CONTRACT_TYPE = contract_section()
ORGANIZATION = Section(
    id="organization",
    ja="所属機関等契約先",
    en="Organization of affiliation / place of activity",
    number="3",
    items=(
        text("org_name", "所属機関等契約先　(1)名称", "Name", 60, official="txtWorkPlaceName"),
        *corporate_number("org", "所属機関等契約先　", ("knmskKtdskHujnNoUmFlg", "txtWorkPlaceHujnNum")),
        text(
            "org_branch_name",
            "所属機関等契約先　(1)支店・事業所・研究室名",
            "Name of branch / office / laboratory",
            60,
            required=False,
            official="txtWorkPlaceStnJgyshName",
        ),
        insurance_number("org", "所属機関等契約先　(1)", official="txtSzknKyhkntkyjgyshNo"),
        person_name(
            "supervisor_name",
            "所属機関等契約先　(1)指導教員氏名",
            "Name of supervising professor",
            required=False,
            hidden_for=("J1",),
            official="sdkyinName",
        ),
        *industry(
            "org",
            "所属機関等契約先　(2)業種　",
            ("selSzknMainGyosCode", "txtSzknMainGyosSnta", "selSzknOtheGyosCode{row}", "txtSzknOtheGyos{row}Snta"),
            others_in_words=False,
        ),
        *address(
            "org",
            "所属機関等契約先　(3)所在地",
            "Address",
            ("knmskKtdskSzaiPostNo", "hdnSearchedWorkPlaceAddress", "txtDetailWorkPlaceAddress"),
        ),
        phone("org_phone", "所属機関等契約先　(3)電話番号", "Telephone No.", official="txtWorkPlaceTelNum"),
    ),
)
OCCUPATION = Section(
    id="occupation",
    ja="職種（「芸術」）",
    en='Occupation ("Artist")',
    number="4",
    hidden_for=("J2",),
    items=occupation("職種　", ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}")),
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number="5",
    items=(
        textarea("activity_details", "活動内容詳細", "Details of activities", official="txaActNiyuShsi"),
        *changed(
            "activity",
            ("活動内容変更の有無（前回許可時以降）", "活動内容変更　具体的内容"),
            ("radActNiyuHnkuUm", "txaActDetail"),
            hidden_for=("J2",),
        ),
    ),
)
PERIOD = Section(
    id="period",
    ja="就労又は活動予定期間",
    en="Period of work or activity",
    number="6",
    items=fixed_period(
        "就労又は活動予定期間",
        "Period of work or activity",
        "A025_1",
        ("radWorkOrActPeriodUmFlg", "selWorkOrActPeriodYear", "selWorkOrActPeriodMonth"),
    ),
)
POSITION = Section(
    id="position",
    ja="地位",
    en="Position",
    number="7",
    items=(text("position_title", "地位", "Position", 60, official="txtPosition"),),
)
REWARD = Section(
    id="reward",
    ja="報酬",
    en="Reward",
    number="8",
    hidden_for=("J2",),
    items=(
        yes_no(
            "reward_exists",
            "報酬の有無及び月額報酬（税引き前の支払額）　有無",
            "Reward (Yes / No)",
            official="geibunKtdHoshUmFlg",
        ),
        money(
            "monthly_reward",
            "報酬の有無及び月額報酬（税引き前の支払額）　金額",
            "Reward (monthly, before taxes)",
            8,
            asked=Is("reward_exists", YES),
            official="txtAllowancesMonthly",
        ),
    ),
)
ORGANIZATION_PART = (CONTRACT_TYPE, ORGANIZATION, OCCUPATION, DUTIES, PERIOD, POSITION, REWARD)
