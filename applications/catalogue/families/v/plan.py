"""1号特定技能外国人支援計画."""

from applications.catalogue.families.v.kinds import FIRST_KIND
from applications.catalogue.model import By, Question, Section, Type
from applications.catalogue.shared.asking import yes_no

BEFORE_LANDING = (Type.COE, Type.CHANGE)
IN_JAPAN_ALREADY = 2
"""The first items are for before the landing: an extension counts on without them."""


def planned(
    n: int, id: str, ja: str, en: str, header: str, types: tuple[Type, ...] = (), required: bool = True
) -> Question:
    """Item `n` of the plan; its label carries the number."""
    return yes_no(
        f"plan_{id}",
        By(ja.format(n), extension=ja.format(n - IN_JAPAN_ALREADY)),
        en,
        asked=FIRST_KIND,
        types=types,
        required=required,
        official=header,
    )


SUPPORT_PLAN = Section(
    id="support_plan",
    ja="1号特定技能外国人支援計画",
    en="Support plan for specified skilled workers (i)",
    number="4",
    items=(
        planned(
            1,
            "prior_information",
            "({})特定技能雇用契約の内容等を外国人が十分に理解できる言語による情報提供の実施の有無",
            "Information provided before the application in a language that can be fully understood",
            "radIggseRijkggjsUmFlg",
            types=BEFORE_LANDING,
        ),
        planned(
            2,
            "prior_information_face_to_face",
            "({})上記(1)について対面又はテレビ電話装置その他の方法により行うこととしていることの有無",
            "With regard to the above, conducted face-to-face, using video call equipment or some other method?",
            "radIggseTmdwoknuUmFlg",
            types=BEFORE_LANDING,
        ),
        planned(
            3,
            "pickup",
            "({})出入国時に港又は飛行場への送迎をすることとしていることの有無",
            "Will the organization be picking up and dropping off the foreign national at the seaport or airport?",
            "radIggseSeUmFlg",
        ),
        planned(
            4,
            "accommodation",
            "1号特定技能外国人支援計画　({})適切な住居の確保に係る支援をすることとしていることの有無",
            "Will the organization be providing support to secure suitable accommodation?",
            "radIggseJskkhUmFlg",
        ),
        planned(
            5,
            "contracts",
            "({})金融機関における預金口座等の生活に必要な契約に係る支援をすることとしていることの有無",
            "Support related to contracts such as bank accounts, mobile phones and others necessary for living",
            "radIggseKykseUmFlg",
        ),
        planned(
            6,
            "life_information",
            "({})本邦での生活一般に関する事項等を外国人が十分に理解できる言語により実施することの有無",
            "Information on general living in Japan in a language which the foreign national is fully able to "
            "understand",
            "radIggseKkggjssUmFlg",
        ),
        planned(
            7,
            "accompany",
            "({})関係機関への同行その他の必要な措置を講ずることとしていることの有無",
            "Will the organization accompany the foreign national to the relevant agency where necessary?",
            "radIggseDkscUmFlg",
        ),
        planned(
            8,
            "japanese_learning",
            "1号特定技能外国人支援計画　({})日本語を学習する機会を提供することとしていることの有無",
            "Will the organization be providing the foreign national with opportunities to learn Japanese?",
            "radIggseNhggkstkUmFlg",
        ),
        planned(
            9,
            "consultation",
            "({})外国人が理解できる言語により相談又は苦情の申出に対して必要な措置を講ずることの有無",
            "Will the organization respond to consultations or complaints without delay in a language fully "
            "understood?",
            "radIggseKjtoscUmFlg",
        ),
        planned(
            10,
            "exchange",
            "({})外国人と日本人の交流の促進に係る支援をすることとしていることの有無",
            "Support for the promotion of exchanges between foreign nationals and Japanese nationals",
            "radIggseKrsksnsenUmFlg",
        ),
        planned(
            11,
            "job_change_support",
            "({})外国人が責めに帰すべき事由によらず契約を解除される場合は、転職支援をすることの有無",
            "Support to change jobs when the contract is cancelled due to causes not attributable to the "
            "foreign national",
            "radIggseTsseUmFlg",
        ),
        planned(
            12,
            "periodic_interviews",
            "({})支援責任者等が定期面談を実施し、問題発生時は関係行政機関に通報することの有無",
            "Periodic interviews, and report to the relevant administrative agency on learning of a problem",
            "radIggseGsknTsuhouUmFlg",
        ),
        planned(
            13,
            "copy_given",
            "({})支援計画を作成し、当該外国人にその写しを交付することとしていることの有無",
            "Has a support plan been prepared in Japanese and a language fully understood, and a copy been "
            "given to the foreign national?",
            "radIggseKkkfUmFlg",
        ),
        planned(
            14,
            "field_matters",
            "({})特定産業分野に特有の事情に鑑みて告示で定められる事項を支援計画に記載することの有無",
            "Have the matters stipulated in a public notice been given in the support plan?",
            "radIggseKkksUmFlg",
            required=False,
        ),
        planned(
            15,
            "contributes",
            "({})支援の内容が外国人の適正な在留に資するものであって、かつ適切に実施できることの有無",
            "Will the contents of the support contribute to the proper residence and can they be "
            "appropriately implemented?",
            "radIggseZrseUmFlg",
        ),
        planned(
            16,
            "field_criteria_met",
            "({})支援計画の内容につき告示で定められる基準に適合していることの有無",
            "Do the contents of the support plan conform to the criteria stipulated in a public notice?",
            "radIggseTkyjjkkjkjnUmFlg",
            required=False,
        ),
    ),
)
