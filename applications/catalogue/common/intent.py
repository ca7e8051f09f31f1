"""確認事項: that the applicant means to apply (WZBAM110E)."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import checkbox
from messages.text import Text

INTENT = Section(
    id="intent",
    ja="確認事項",
    en="Confirmation",
    help=Text(
        "申請に先立ち、申請者本人に申請の意思を確認してください。",
        "Before applying, please confirm with the applicant that he or she intends to apply.",
    ),
    items=(
        checkbox(
            "intent_confirmed",
            "申請人（代理人による申請の場合は当該代理人）に申請の意思を確認しました。"
            "（法定代理人による申請の場合は法定代理人）",
            "I have confirmed the intent to apply with the applicant (or the agent; the legal "
            "representative where there is one).",
            missing="WZBAM110E",
            official=By("chkDui", extension="chkDuiStmi"),
        ),
    ),
)
