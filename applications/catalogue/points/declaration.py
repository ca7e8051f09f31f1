"""STEP2-4: the points table of 高度専門職イ (X1), ロ (X2) and ハ (X3)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section, Step
from applications.catalogue.points.items import ITEMS
from applications.catalogue.points.special import SPECIAL
from applications.catalogue.rules.points import RULES
from applications.catalogue.shared.asking import YES, yes_no
from messages.text import Text

SHOWN = ~Is("special_highly_skilled", YES)
"""Until 特別高度人材 is said to be used: the page shows what it is about before anything is answered."""

J_SKIP = yes_no(
    "special_highly_skilled",
    "特別高度人材制度の利用の有無",
    "Use of the special highly skilled professional scheme (J-Skip)",
    help=Text(
        "イ・ロは「修士号以上かつ年収2,000万円以上」又は「職歴10年以上かつ年収2,000万円以上」、"
        "ハは「職歴5年以上かつ年収4,000万円以上」の方が対象です。「有」の場合、ポイント計算表の入力は不要です。",
        "For a master's degree or higher, or 10 years of experience, with 20 million yen a year; for business managers "
        "5 years of experience with 40 million yen a year. With 「有」 the points table need not be filled in.",
    ),
    official="jskipUmFlg",
    source="official tool of 2026; the scheme began in April 2023, after the manual's screen",
)
POINTS = Step(
    id="points",
    ja="高度専門職ポイント計算表",
    en="Points table for highly-skilled professionals",
    sections=(
        Section(id="points_j_skip", ja="特別高度人材制度", en="J-Skip", items=(J_SKIP,)),
        Section(
            id="points_items",
            ja="ポイント計算表",
            en="Points table",
            help=Text(
                "該当する項目を選択してください。(各項目に関する疎明資料の提出が必要となります。"
                "詳しくは出入国在留管理庁ホームページを参照してください。)",
                "Choose what applies. Each item needs documents that prove it; see the website of the agency.",
            ),
            asked=SHOWN,
            items=ITEMS,
        ),
        Section(id="points_special", ja="特別加算", en="Special additions", asked=SHOWN, items=SPECIAL),
    ),
    rules=RULES,
)
