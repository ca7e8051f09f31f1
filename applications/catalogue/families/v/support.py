"""Who carries out the support plan, and how the organization does it itself."""

from applications.catalogue.conditions import Is
from applications.catalogue.families.v.explained import explained
from applications.catalogue.families.v.kinds import BY_ITSELF, FIRST_KIND
from applications.catalogue.model import Section
from applications.catalogue.shared.asking import YES, behind, checkbox, choice, person_name, text, textarea, yes_no

SUPPORT_SYSTEM = Section(
    id="support_system",
    ja="支援体制（登録支援機関に全部委託しない場合）",
    en="Support structure (if not all of the support is entrusted to a registered support organization)",
    number="3",
    items=(
        choice(
            "support_entrusted",
            "特定技能1号での入国を希望し登録支援機関に1号特定技能外国人支援計画の全部の実施を委託することの有無",
            "Entrustment of all of the support plan to a registered support organization",
            "A051",
            asked=FIRST_KIND,
            official="ttgnszknSeUmFlg",
        ),
        person_name(
            "support_manager_name",
            "特定技能所属機関　(33)支援責任者名",
            "Support manager",
            asked=BY_ITSELF,
            official="txtTtgnszknSeSknsName",
        ),
        text(
            "support_manager_title",
            "特定技能所属機関　(33)所属・役職",
            "Title and department",
            60,
            asked=BY_ITSELF,
            official="txtTtgnszknSeSknsSzyksk",
        ),
        yes_no(
            "support_manager_appointed",
            "特定技能所属機関　(33)役員又は職員の中から支援責任者を選任していることの有無",
            "Has a support manager been appointed from among the officers or employees?",
            asked=BY_ITSELF,
            official="radTtgnszknSeSknsSnUmFlg",
        ),
        person_name(
            "support_staff_name",
            "特定技能所属機関(34)支援担当者名",
            "Support staff",
            asked=BY_ITSELF,
            official="txtTtgnszknSeTtsName",
        ),
        text(
            "support_staff_title",
            "特定技能所属機関(34)所属・役職",
            "Title and department",
            60,
            asked=BY_ITSELF,
            official="txtTtgnszknSeTtsSzyksk",
        ),
        yes_no(
            "support_staff_appointed",
            "(34)役職員の中から業務に従事させる事業所ごとに1名以上の支援担当者を選任することの有無",
            "Has at least one support staff member been appointed for each place of business?",
            asked=BY_ITSELF,
            official="radTtgnszknSeTtsSnUmFlg",
        ),
        yes_no(
            "support_record_exists",
            "特定技能所属機関　(35)次のいずれかに該当することの有無",
            "Whether it falls under any of the following cases (support)",
            asked=BY_ITSELF,
            official="radTtgnszknKkkrUmFlg",
        ),
        checkbox(
            "support_record_1",
            "(35)①過去2年間に中長期在留者の受入れ又は管理を適正に行った実績",
            "(1) Past record of properly accepting or managing mid to long-term residents over the past two years",
            asked=Is("support_record_exists", YES),
            required=False,
            official="chkTtgnszknCckzrsUkirkrjsAriFlg",
        ),
        checkbox(
            "support_record_2",
            "(35)②支援責任者及び支援担当者が過去2年以内に中長期在留者の生活相談等に従事した経験",
            "(2) Support manager and staff have experience of providing advice on living for mid to long-term "
            "residents",
            asked=Is("support_record_exists", YES),
            required=False,
            official="chkTtgnszknCckzrsSdkkAriFlg",
        ),
        checkbox(
            "support_record_3",
            "(35)③その他支援業務を適正に実施できる事情",
            "(3) Other conditions to ensure support is properly implemented",
            asked=Is("support_record_exists", YES),
            required=False,
            official="chkTtgnszknJssjjAriFlg",
        ),
        textarea(
            "support_record_3_details",
            "(35)該当する事項　(3)その他支援業務を適正に実施できる事情を有すること　有　内容入力欄",
            "Details of (3)",
            200,
            **behind("support_record_3"),
            official="txtTtgnszknJssjjDetail",
        ),
        yes_no(
            "support_language_structure",
            "(36)支援計画に基づく支援を、外国人が理解できる言語で行う体制を有することの有無",
            "Do you have a structure where support will be provided in a language that the foreign national "
            "is able to fully understand?",
            asked=BY_ITSELF,
            official="radTtgnszknGkkjnrkggtsUmFlg",
        ),
        yes_no(
            "support_documents_kept",
            "(37)支援の状況に関する文書を作成し、契約終了の日から1年以上備えて置くことの有無",
            "Has the organization taken measures to prepare documents on the status of support and keep them "
            "for at least one year from the termination of the contract?",
            asked=BY_ITSELF,
            official="radTtgnszknSekysnetokUmFlg",
        ),
        yes_no(
            "support_neutrality",
            "(38)支援責任者等が支援計画の中立な実施を行える立場の者であることの有無",
            "Are the support manager and support staff in a position where they are able to implement the "
            "support plan in a neutral manner?",
            asked=BY_ITSELF,
            official="radTtgnszknSekkjsUmFlg",
        ),
        *explained(
            "support_failure",
            "(39)適合1号特定技能外国人支援計画に基づく1号特定技能外国人支援を怠ったことの有無",
            "Has the organization failed to implement support based on a suitable support plan within five "
            "years prior to the contract or after it?",
            ("radTtgnszknGkkjnseoktrUmFlg", "txtTtgnszknGkkjnseoktrDetail"),
            asked=BY_ITSELF,
        ),
        yes_no(
            "support_interviews",
            "(40)支援責任者等が外国人及びその監督者と定期的な面談を実施できる体制を有することの有無",
            "Is there a system in place to ensure the support manager and support staff are able to conduct "
            "periodic interviews?",
            asked=BY_ITSELF,
            official="radTtgnszknMdjssUmFlg",
        ),
        yes_no(
            "support_field_criteria_met",
            "(41)支援計画の適正な実施の確保につき告示で定める基準に適合することの有無",
            "Does the organization conform to the criteria stipulated in a public notice in terms of ensuring "
            "proper implementation of the support plan?",
            asked=BY_ITSELF,
            required=False,
            official="radTtgnszknIgtktKjtgUmFlg",
        ),
    ),
)
