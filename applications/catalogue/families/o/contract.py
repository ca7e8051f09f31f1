"""The work: contract, occupation, period and reward, and the criterion that applies."""

from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.asking import choice, money, months, other, persons, textarea
from applications.catalogue.shared.changes import changed
from applications.catalogue.shared.employment import contract_section, occupation

CONTRACT_TYPE = contract_section(By("17", coe="22"))
OCCUPATION = Section(
    id="occupation_and_kind",
    ja="職種等",
    en="Occupation and type of entertainment",
    number=By("18", coe="23"),
    items=(
        *occupation("職種等　(1)職種　", ("selSyokusndMainSyokusCode", "selSyokusndOtheSyokusCode{row}")),
        Repeat(
            id="entertainment_kinds",
            ja="職種等",
            en="Occupation and type of entertainment",
            max=4,
            questions=(
                choice(
                    "entertainment_kind",
                    "職種等　(2)興行又は芸能活動の内容",
                    "Type of entertainment or show business activities",
                    "CB05",
                    official="selKugyGinuActNiyu{row}",
                ),
                other(
                    "entertainment_kind_other",
                    "職種等　(2)興行又は芸能活動の内容　その他",
                    "Type of entertainment: Others",
                    "entertainment_kind",
                    "9",
                    official="txtOtherKugyGinuActNiyu{row}",
                ),
            ),
        ),
    ),
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number=By("19", coe="24"),
    items=(
        textarea("activity_details", "活動内容詳細", "Details of activities", official="txaActNiyuShsi"),
        *changed(
            "activity",
            ("活動内容変更の有無(前回許可時以降)", "活動内容変更"),
            ("radActChangeUm", "txaDetailActIfYes"),
        ),
    ),
)
TERMS = Section(
    id="terms",
    ja="期間・報酬・人数",
    en="Period, reward and group size",
    number=By("20", coe="25"),
    items=(
        months("work_period_months", "就労予定期間", "Period of work (months)", official="txtWorkPeriod"),
        money(
            "monthly_reward",
            "月額報酬",
            "Reward (monthly, before taxes)",
            8,
            number=By("21", coe="26"),
            official="txtAllowance",
        ),
        persons(
            "group_size",
            "グループ人数",
            "Number of persons in the group",
            number=By("22", coe="27"),
            official="txtGroupNumberOfPeople",
        ),
    ),
)
CRITERION = Section(
    id="landing_criterion",
    ja="適用される基準の区分",
    en="Applicable criterion",
    number=By("23", coe="28"),
    items=(
        choice(
            "criterion",
            "適用される基準の区分",
            "Category of the applicable landing criterion",
            "CA84",
            official="selTkyuKjnKbn",
        ),
    ),
)
CONTRACT = (CONTRACT_TYPE, OCCUPATION, DUTIES, TERMS, CRITERION)
