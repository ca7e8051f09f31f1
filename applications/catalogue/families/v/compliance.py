"""特定技能所属機関: what would disqualify it."""

from applications.catalogue.families.v.explained import WHO, WHY, explained
from applications.catalogue.model import Section
from applications.catalogue.shared.asking import yes_no

ORG_COMPLIANCE = Section(
    id="org_compliance",
    ja="特定技能所属機関の欠格事由等",
    en="Compliance of the organization of affiliation",
    number="3",
    items=(
        *explained(
            "violation_labor_tax",
            "特定技能所属機関　(11)労働、社会保険及び租税に関する法令の規定に違反したことの有無",
            "Has the organization ever been in violation of the provisions of laws and regulations concerning "
            "labor, social insurance or tax?",
            ("radTtgnszknKtihUmFlg", "txtTtgnszknKtihDetail"),
        ),
        *explained(
            "forced_leave",
            "(12)契約締結日前1年以内又は以後に、同種の業務の労働者を非自発的に離職させたことの有無",
            "Has a worker who engaged in work of the same type ever been forced to leave within one year "
            "prior to the date of the contract or after it?",
            ("radTtgnszknHjhrsUmFlg", "txtTtgnszknHjhrsDetail"),
            details=WHY,
        ),
        *explained(
            "missing_foreigner",
            "(13)特定技能所属機関の責めに帰すべき事由により外国人の行方不明者を発生させたことの有無",
            "Has the organization ever caused a foreign national to disappear due to a cause attributable to "
            "its fault?",
            ("radTtgnszknYkefmsUmFlg", "txtTtgnszknYkefmsDetail"),
        ),
        *explained(
            "criminal_punishment",
            "(14)機関・役員・支援責任者等が法令に違反して刑に処せられたことの有無",
            "Has the organization or its officer, support manager or support staff ever been sentenced to a "
            "criminal punishment due to a violation of laws and regulations?",
            ("radTtgnszttSkUmFlg", "txtTtgnszttSkDetail"),
            details=WHO,
        ),
        *explained(
            "mental_disability",
            "(15)機関・役員・支援責任者等が精神の機能の障害を有することの有無",
            "Does the organization, its officer, support manager or support staff have a mental disability "
            "which will have an impact on proper performance of the contract?",
            ("radTtgnszttSgUmFlg", "txtTtgnszttSgDetail"),
            details=WHO,
        ),
        *explained(
            "bankruptcy",
            "(16)機関・役員・支援責任者等が破産手続開始の決定を受けて復権を得ないことの有無",
            "Has the organization, its officer, support manager or support staff become subject to bankruptcy "
            "procedures and yet to have its rights restored?",
            ("radTtgnszttHshktFkeUmFlg", "txtTtgnszttHshktFkeDetail"),
            details=WHO,
        ),
        *explained(
            "training_accreditation_revoked",
            "(17)機関・役員等が技能実習法第16条第1項の規定により実習認定を取り消されたことの有無",
            "Has the organization, its officer, support manager or support staff ever had its accreditation "
            "of the training revoked (Technical Intern Training Act, Article 16 (1))?",
            ("radTtgnszttJsnttkUmFlg", "txtTtgnszttJsnttkDetail"),
            details=WHO,
        ),
        *explained(
            "officer_of_revoked_corporation",
            "(18)機関・役員・支援責任者等が実習認定を取り消された法人の役員であったことの有無",
            "Has any of them ever been an officer of a corporation that has had its accreditation of training revoked?",
            ("radTtgnszttNttkyiUmFlg", "txtTtgnszttNttkyiDetail"),
            details=WHO,
        ),
        *explained(
            "wrongful_act",
            "(19)機関・役員・支援責任者等が法令に関し不正又は著しく不当な行為をしたことの有無",
            "Has any of them ever committed a wrongful or seriously unjust act in relation to immigration or "
            "labor-related laws within five years of the contract or after it?",
            ("radTtgnszttFtkiUmFlg", "txtTtgnszttFtkiDetail"),
            details=WHO,
        ),
        *explained(
            "organized_crime",
            "(20)役員・支援責任者等が暴力団員であること又は5年以内に暴力団員であったことの有無",
            "Is any of them currently an organized crime member or was within the past five years?",
            ("radTtgnszttBrdiUmFlg", "txtTtgnszttBrdiDetail"),
            details=WHO,
        ),
        *explained(
            "statutory_agent_disqualified",
            "(21)機関・役員・支援責任者等の法定代理人が(14)から(20)に該当することの有無",
            "Does the statutory agent of any of them fall under any of (14) to (20)?",
            ("radTtgnszttDljgtUmFlg", "txtTtgnszttDljgtDetail"),
            details=WHO,
            required=False,
        ),
        *explained(
            "controlled_by_organized_crime",
            "(22)暴力団員又は５年以内に暴力団員であった者がその事業活動を支配する者であることの有無",
            "Is an organized crime member (or one within the past five years) controlling the business "
            "activities of the organization?",
            ("radTtgnszknShsBrdiUmFlg", "txtTtgnszknShsBrdiDetail"),
        ),
        yes_no(
            "activity_documents_kept",
            "(23)外国人の活動内容に関する文書を契約終了の日から１年以上備えて置くことの有無",
            "Is the organization taking measures to prepare documents on the contents of the activities and "
            "keep them for at least one year from the termination of the contract?",
            official="radTtgnszknKdkysnetokUmFlg",
        ),
        *explained(
            "deposit_known",
            "(24)契約に係る保証金の徴収その他財産管理又は違約金等の支払契約があることの認識の有無",
            "Has the organization entered into the contract knowing about the existence of an agreement to "
            "collect a deposit, control property or demand payment of penalties?",
            ("radTtgnszknKykytkUmFlg", "txtTtgnszknKykytkDetail"),
        ),
        *explained(
            "penalty_agreement",
            "(25)特定技能雇用契約の不履行について違約金等の支払契約を締結していることの有無",
            "Has the organization entered into an agreement on the payment of penalties, etc. with regard to "
            "non-performance of the contract?",
            ("radTtgnszknShkytkUmFlg", "txtTtgnszknShkytkDetail"),
        ),
        yes_no(
            "support_cost_not_charged",
            "(26)１号特定技能外国人支援に要する費用について、外国人に負担させないことの有無",
            "Has the organization established measures to ensure the foreign national is not made to pay for "
            "the costs of support for Specified Skilled Worker (i)?",
            required=False,
            official="radTtgnszknHyftUmFlg",
        ),
    ),
)
