"""特別加算: the special additions of the points tables."""

from collections.abc import Iterator

from applications.catalogue.conditions import Condition, Is
from applications.catalogue.model import By, Question
from applications.catalogue.points.items import FIVE_POINTS, TEN_POINTS
from applications.catalogue.shared.asking import behind, checkbox, choice, money, text
from messages.text import Text

TEN, FIVE = "01", "02"
"""該当する, worth ten and five points."""
_BY_ORGANIZATION = (
    (
        ("X1", "X2"),
        "契約機関",
        "Contracting organization",
        ("selKykkFstGtumCode", "selKykkSecGtumCode", "selKykkTrdGtumCode"),
    ),
    (("X3",), "活動機関", "Organization of activity", ("kykkFstGtumCode", "kykkSecGtumCode", "kykkTrdGtumCode")),
)


def _organization() -> Iterator[Question]:
    for only_for, ja, en, names in _BY_ORGANIZATION:
        yield choice(
            "points_org_innovation",
            f"{ja}がイノベーションを促進するための支援措置を受けている",
            f"{en} receives support measures for the promotion of innovation",
            TEN_POINTS,
            number="(1)-1",
            only_for=only_for,
            official=names[0],
        )
        yield choice(
            "points_org_innovation_sme",
            f"(1)-1に該当する{ja}であって、中小企業基本法に規定する中小企業者",
            f"{en} of (1)-1 is a small or medium-sized enterprise",
            TEN_POINTS,
            asked=Is("points_org_innovation", TEN),
            number="(1)-2",
            only_for=only_for,
            official=names[1],
        )
        yield choice(
            "points_org_local_government",
            f"{ja}が地方公共団体における高度人材外国人の受入れを促進するための支援として法務大臣が認めるものを受けている",
            f"{en} receives local-government support for accepting highly skilled foreigners, recognized by the "
            "Minister of Justice",
            TEN_POINTS,
            number="(1)-3",
            only_for=only_for,
            official=names[2],
        )


def _applies(
    id: str, number: str, ja: str, en: str, choices: By[str] | str, official: str, hint: Text | None = None
) -> Question:
    return choice(id, ja, en, choices, number=number, hint=hint, official=official)


_RATIO = (
    _applies(
        "points_rnd_ratio",
        "(2)",
        "試験研究費等比率が3%超の中小企業における就労",
        "Work in a small or medium-sized enterprise whose R&D expenses exceed 3% of its sales",
        FIVE_POINTS,
        "selSswrGtumCode",
    ),
    money(
        "points_rnd_expenses",
        "試験研究費等",
        "R&D expenses",
        13,
        asked=Is("points_rnd_ratio", FIVE),
        number="(2)",
        hint=Text("割合は自動的に計算されます。", "The ratio is computed from the two amounts."),
        official="txtSkkkh",
    ),
    money(
        "points_sales", "売上高", "Sales", 13, asked=Is("points_rnd_ratio", FIVE), number="(2)", official="txtUrAgDk"
    ),
)


def _kind(id: str, ja: str, en: str, official: str, asked: Condition) -> Question:
    return checkbox(id, ja, en, required=False, asked=asked, number="(6)", official=official)


def _ranking(id: str, name: str, official: str) -> tuple[Question, Question]:
    return (
        _kind(id, name, name, f"{official}Flg", Is("points_university_ranking", "1")),
        text(
            f"{id}_rank",
            f"{name}　大学名と順位",
            f"{name}: university and rank",
            60,
            **behind(id),
            number="(6)",
            official=official,
            source="the tool limits neither length nor characters",
        ),
    )


_DESIGNATED = Is("points_designated_university", TEN)
_UNIVERSITY = (
    _applies(
        "points_designated_university",
        "(6)",
        "法務大臣が告示で定める大学を卒業した者",
        "Graduate of a university designated by the Minister of Justice",
        TEN_POINTS,
        "selTtdgGtumCode",
        Text("(4)と重複して加算できます。", "May be added to (4)."),
    ),
    _kind(
        "points_university_ranking",
        "世界大学ランキング2つ以上で300位以内の外国の大学、又はいずれかにランク付けされている本邦の大学",
        "Foreign university in the top 300 of at least two rankings, or Japanese university ranked in any",
        "chkTtdgRkAriFlg",
        _DESIGNATED,
    ),
    _kind(
        "points_university_global",
        "スーパーグローバル大学創成支援事業（トップ型及びグローバル化牽引型）において、補助金の交付を受けている大学",
        "University subsidized under the Top Global University Project",
        "chkTtdgMbkgsAriFlg",
        _DESIGNATED,
    ),
    _kind(
        "points_university_asia",
        "外務省が実施するイノベーティブ・アジア事業において、「パートナー校」として指定を受けている大学",
        "Partner school of the Innovative Asia project",
        "chkTtdgGmsAriFlg",
        _DESIGNATED,
    ),
    *_ranking("points_ranking_qs", "QS World University Rankings", "txtRkFstJni"),
    *_ranking("points_ranking_the", "THE World University Rankings", "txtRkSecJni"),
    *_ranking("points_ranking_arwu", "Academic Ranking of World Universities", "txtRkTrdJni"),
)
_TRAINING = Text(
    "イノベーティブ・アジア事業の一環としてJICAが実施する研修であって、研修期間が1年以上のものを修了した者が対象となります。"
    "本邦の大学又は大学院の授業を利用して行われる研修に参加した場合、「(4) 日本の大学を卒業又は大学院の課程を修了」と"
    "重複して加算することは認められません。",
    "For those who completed JICA training of one year or longer under the Innovative Asia project. Training that used "
    "classes of a Japanese university is not added to the Japanese degree of (4).",
)
_LAST = (
    _applies(
        "points_jica_training",
        "(7)",
        "外務省が実施するイノベーティブ・アジア事業の一環としてJICAが実施する研修を修了したこと",
        "Completed the training given by JICA under the Innovative Asia project",
        FIVE_POINTS,
        "selJicaGtumCode",
        _TRAINING,
    ),
    choice(
        "points_investment",
        "本邦の公私の機関において行う貿易その他の事業に1億円以上を投資",
        "Investment of 100 million yen or more in trade or other business in Japan",
        FIVE_POINTS,
        number="(8)",
        only_for=("X3",),
        official="selTosiGtumCode",
    ),
    choice(
        "points_investment_management",
        "投資運用業等に係る業務に従事",
        "Work in investment management",
        TEN_POINTS,
        number="(9)",
        only_for=("X2", "X3"),
        official="tosiJyujGtumCode",
        source="number assumed; on the official sheet since July 2021",
    ),
)
SPECIAL = (
    *_organization(),
    *_RATIO,
    _applies(
        "points_foreign_qualification",
        "(3)",
        "従事しようとする業務に関連する外国の資格、表彰等で法務大臣が認めるものを保有",
        "Foreign qualifications, awards and the like related to the work, recognized by the Minister of Justice",
        FIVE_POINTS,
        "selGkSkGtumCode",
    ),
    _applies(
        "points_japanese_university",
        "(4)",
        "日本の大学を卒業又は大学院の課程を修了、及び日本語能力",
        "Degree from a Japanese university or graduate school, and Japanese-language ability",
        "CC28",
        "selKndgNhgnrCode",
    ),
    _applies(
        "points_growth_project",
        "(5)",
        "各省が関与する成長分野の先端プロジェクトに従事",
        "Work on an advanced project in a growth field in which a ministry takes part",
        TEN_POINTS,
        "selPrjtGtumCode",
    ),
    *_UNIVERSITY,
    *_LAST,
)
