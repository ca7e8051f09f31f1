"""Training before entry, the landing criterion 5 and what it asks for (所属機関等作成用３)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.asking import HOURS, PERCENT, YES, choice, day, integer, money, text

PRACTICAL = Is("practical_training_exists", YES)

PRIOR_TRAINING = Section(
    id="prior_training",
    ja="本邦入国前の事前研修",
    en="Training prior to entry into Japan",
    number="14",
    items=(
        text(
            "prior_training_org",
            "本邦入国前の事前研修　(1)実施機関",
            "Organization which conducted the training",
            60,
            asked=PRACTICAL,
            required=False,
            official="txtJssKkn",
        ),
        day(
            "prior_training_from",
            "本邦入国前の事前研修　(2)実施期間(始期)",
            "Period: from",
            asked=PRACTICAL,
            required=False,
            official="selJssPeriodStartYear|selJssPeriodStartMonth|selJssPeriodStartDay",
        ),
        day(
            "prior_training_to",
            "本邦入国前の事前研修　(2)実施期間(終期)",
            "Period: to",
            asked=PRACTICAL,
            required=False,
            official="selJssPeriodEndYear|selJssPeriodEndMonth|selJssPeriodEndDay",
        ),
        integer(
            "prior_training_hours",
            "本邦入国前の事前研修　(3)実施時間数",
            "Hours of training",
            4,
            asked=PRACTICAL,
            required=False,
            unit=HOURS,
            official="txtJssTime",
        ),
    ),
)
FUNDED = Is("criterion5", "06")
"""基準５号ヘ."""
NOMINATED = Is("criterion5", "08")
"""基準５号チ."""

LANDING_CRITERION = Section(
    id="landing_criterion",
    ja="受入れ機関・研修事業実施主体等",
    en="Accepting organization / body conducting the training project",
    number="15",
    items=(
        choice(
            "criterion5",
            "受入れ機関・研修事業実施主体等",
            "Category of Criterion No. 5",
            "CA88",
            asked=PRACTICAL,
            official="selKnshuJgyuJssShti",
        ),
        choice(
            "fund_body",
            "研修事業への資金提供状況　(1)機関",
            "Organization funding the training project",
            "CA89",
            asked=FUNDED,
            number="16(1)",
            official="selKkn",
        ),
        text(
            "fund_body_name",
            "「国」以外を選択した場合に、機関名称を入力",
            "Name of the organization (other than the national government)",
            40,
            asked=Is("fund_body", "2", "4", "3", "9"),
            missing="WZBAM243E",
            official="txtKknNameExceptCountry",
        ),
        money(
            "fund_amount",
            "研修事業への資金提供状況　(2)　(1)の機関の出資額",
            "Amount funded by the organization",
            10,
            asked=FUNDED,
            number="16(2)",
            official="txtShssgk",
        ),
        integer(
            "fund_ratio",
            "研修事業への資金提供状況　(2)研修実施経費に占める比率",
            "Ratio to the cost of training (%)",
            3,
            asked=FUNDED,
            number="16(2)",
            unit=PERCENT,
            official="txtKnshJssKihRatio",
        ),
        text(
            "nominating_government",
            "研修生を指名した外国の国又は地方公共団体名",
            "Foreign national / local government which nominated the trainee",
            40,
            asked=NOMINATED,
            number="17",
            official="txtKnshsiSmiCountryOrDnti",
        ),
        text(
            "japan_government_aid",
            "日本国政府からの援助・指導の内容",
            "Aid or guidance from the Japanese government",
            40,
            asked=NOMINATED,
            number="18",
            official="txtAidGuidanceFromJpn",
        ),
    ),
)
CRITERION = (PRIOR_TRAINING, LANDING_CRITERION)
