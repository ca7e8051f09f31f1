"""日本語能力 and 日本語学習歴."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import YES, behind, full_width, other, text, year_month, yes_no

JAPANESE_ABILITY = Section(
    id="japanese_ability",
    ja="日本語能力（専修学校・各種学校で日本語教育以外の教育を受ける場合）",
    en="Japanese language ability",
    number=By("20", coe="26"),
    items=(
        yes_no(
            "japanese_test_exists",
            "日本語能力　試験による証明　有無",
            "Proof based on a Japanese Language Test (Yes / No)",
            required=False,
            official="radJpnNrTestSymiUmFlg",
        ),
        text(
            "japanese_test_name",
            "日本語能力　試験による証明　(1)試験名",
            "Name of the test",
            40,
            **behind("japanese_test_exists"),
            official="txtJpnNrTestName",
        ),
        text(
            "japanese_test_score",
            "日本語能力　試験による証明　(2)級又は点数",
            "Attained level or score",
            40,
            **behind("japanese_test_exists"),
            official="txtJpnNrTestKyuTensu",
        ),
        yes_no(
            "japanese_school_exists",
            "日本語能力　日本語教育を受けた教育機関及び期間　有無",
            "Organization and period to have received Japanese language education (Yes / No)",
            required=False,
            official="radJpnKyoikuUmFlg",
        ),
        full_width(
            "japanese_school_name",
            "日本語能力　日本語教育を受けた教育機関及び期間　機関名",
            "Organization",
            60,
            asked=Is("japanese_school_exists", YES),
            official="txtJpnNrKiknName",
        ),
        year_month(
            "japanese_school_from",
            "日本語能力　日本語教育を受けた教育機関及び期間　期間(始期)",
            "Period: from",
            asked=Is("japanese_school_exists", YES),
            official="selJpnNrTrmStaY|selJpnNrTrmStaM",
        ),
        year_month(
            "japanese_school_to",
            "日本語能力　日本語教育を受けた教育機関及び期間　期間(終期)",
            "Period: to",
            asked=Is("japanese_school_exists", YES),
            official="selJpnNrTrmEndY|selJpnNrTrmEndM",
        ),
        yes_no(
            "japanese_other_exists",
            "日本語能力　日本語教育を受けた教育機関及び期間　その他　有無",
            "Others (Yes / No)",
            required=False,
            official="radJpnNrOtherUmFlg",
        ),
        other(
            "japanese_other",
            "日本語能力　日本語教育を受けた教育機関及び期間　その他　有無　有　内容入力欄",
            "Others",
            "japanese_other_exists",
            YES,
            official="txtJpnNrOther",
        ),
    ),
)
JAPANESE_HISTORY = Section(
    id="japanese_history",
    ja="日本語学習歴（高等学校において教育を受ける場合）",
    en="Japanese education history (when studying in high school)",
    number=By("21", coe="27"),
    items=(
        full_width(
            "japanese_history_school",
            "日本語学習歴　日本語の教育又は日本語による教育を受けた教育機関及び期間　機関名",
            "Organization",
            60,
            required=False,
            official="txtJpnGksrKiknName",
        ),
        year_month(
            "japanese_history_from",
            "日本語学習歴　日本語の教育又は日本語による教育を受けた教育機関及び期間　期間(始期)",
            "Period: from",
            required=False,
            official="selJpnGksrTrmStaY|selJpnGksrTrmStaM",
        ),
        year_month(
            "japanese_history_to",
            "日本語学習歴　日本語の教育又は日本語による教育を受けた教育機関及び期間　期間(終期)",
            "Period: to",
            required=False,
            official="selJpnGksrTrmEndY|selJpnGksrTrmEndM",
        ),
    ),
)
JAPANESE = (JAPANESE_ABILITY, JAPANESE_HISTORY)
