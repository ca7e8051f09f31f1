"""特定技能所属機関: worker dispatch, and how it performs the contract."""

from applications.catalogue.conditions import Is
from applications.catalogue.families.v.explained import explained
from applications.catalogue.model import Section
from applications.catalogue.shared.asking import YES, behind, checkbox, textarea, yes_no

ORG_DISPATCH = Section(
    id="org_dispatch",
    ja="労働者派遣に係る事項",
    en="Matters concerning worker dispatch",
    number="3",
    items=(
        yes_no(
            "dispatch_condition_exists",
            "特定技能所属機関　(27)次のいずれかに該当することの有無",
            "Whether it falls under any of the following cases (worker dispatch)",
            required=False,
            official="radTtgnszknGkkjnTsUmFlg",
        ),
        checkbox(
            "dispatch_condition_1",
            "(27)①派遣先において従事する業務の属する特定産業分野に係る業務又はこれに関連する業務を行っていること",
            "(1) Dispatch site conducting work pertaining to the specified industrial field or related work",
            asked=Is("dispatch_condition_exists", YES),
            required=False,
            official="chkHakenTtSngoGyomuAriFlg",
        ),
        textarea(
            "dispatch_condition_1_details",
            "(27)該当する事項　(1)派遣先において従事する業務の属する特定産業分野に係る業務又はこれに関連する業"
            "務を行っていること　有　内容入力欄",
            "Details of (1)",
            200,
            **behind("dispatch_condition_1"),
            missing="WZBAM202E",
            official="txtTtgnszknKrgmDetail",
        ),
        checkbox(
            "dispatch_condition_2",
            "(27)②地方公共団体又は①に該当する者が資本金の過半数を出資していること",
            "(2) A local government or a person who falls under (1) has invested a majority of the stated capital",
            asked=Is("dispatch_condition_exists", YES),
            required=False,
            official="chkHakenCapitalSyshAriFlg",
        ),
        textarea(
            "dispatch_condition_2_details",
            "(27)該当する事項　(2)地方公共団体又は1に該当する者が資本金の過半数を出資していること　有　内容入力欄",
            "Details of (2)",
            200,
            **behind("dispatch_condition_2"),
            missing="WZBAM202E",
            official="txtTtgnszknKhssDetail",
        ),
        checkbox(
            "dispatch_condition_3",
            "(27)③地方公共団体又は①に該当する者が業務執行に実質的に関与していること",
            "(3) A local government or a person who falls under (1) is substantially involved in execution of "
            "the business",
            asked=Is("dispatch_condition_exists", YES),
            required=False,
            official="chkHakenGyomKanyoAriFlg",
        ),
        textarea(
            "dispatch_condition_3_details",
            "(27)該当する事項　(3)地方公共団体又は1に該当する者が業務執行に実質的に関与していること　有　内容入力欄",
            "Details of (3)",
            200,
            **behind("dispatch_condition_3"),
            missing="WZBAM202E",
            official="txtTtgnszknSikkouDetail",
        ),
        checkbox(
            "dispatch_condition_4",
            "(27)④派遣先の分野が農業で、国家戦略特別区域法第16条の5第1項の特定機関であること",
            "(4) Agriculture and the specified organization prescribed in Article 16-5, paragraph (1) of the "
            "National Strategy Special Zone Act",
            asked=Is("dispatch_condition_exists", YES),
            required=False,
            official="chkHakenTkho16no5no1Flg",
        ),
        *explained(
            "dispatch_site_disqualified",
            "(28)労働者派遣をすることとしている派遣先が(11)から(22)に該当していることの有無",
            "Will the organization be sending dispatch workers to a dispatch site that comes under (11) to (22) above?",
            ("radTtgnszknHksgtUmFlg", "txtTtgnszknHksgtDetail"),
            required=False,
        ),
    ),
)
ORG_SYSTEMS = Section(
    id="org_systems",
    ja="体制に係る事項",
    en="Structure for performance of the contract",
    number="3",
    items=(
        *explained(
            "accident_insurance_measures",
            "特定技能所属機関　(29)労災保険加入等の措置の有無",
            "Have measures been taken for coverage of industrial accident insurance, etc.?",
            ("radTtgnszknRshkUmFlg", "txtTtgnszknRshkDetail"),
        ),
        yes_no(
            "continuous_structure",
            "(30)特定技能雇用契約を継続して履行する体制が適切に整備されていることの有無",
            "Is there an appropriate structure in place to ensure continuous implementation of the employment "
            "contract?",
            official="radTtgnszknKzktssbUmFlg",
        ),
        yes_no(
            "payment_verifiable",
            "(31)外国人に現実に支払われた報酬額を振込又は確認できる方法で支払われていることの有無",
            "Will the remuneration be paid by wire transfer or using a method where the actual amount that "
            "was paid can be confirmed?",
            official="radTtgnszknKyknSrknUmFlg",
        ),
        yes_no(
            "performance_field_criteria_met",
            "(32)特定技能雇用契約の適正な履行の確保につき告示で定められる基準に適合することの有無",
            "Does the organization meet the criteria stipulated in the public notice in terms of securing the "
            "proper performance of the contract?",
            required=False,
            official="radTtgnszknKkjkjtgUmFlg",
        ),
    ),
)

STRUCTURE = (ORG_DISPATCH, ORG_SYSTEMS)
