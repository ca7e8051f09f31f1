"""取次者: the user of the system who files, asked once, on STEP2-2 (decision 14)."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import person_name, phone, text
from applications.catalogue.shared.official_names import own
from messages.text import Text

AGENT = Section(
    id="agent",
    ja="取次者等（オンラインシステム利用者）",
    en="Agent or other authorized person (user of the online system)",
    number=By("11", coe="12", extension="10", acquisition="8", certificate="10", reentry="15", activity="10"),
    items=(
        person_name(
            "agent_name",
            "取次者等(オンラインシステム利用者)氏名",
            "Name of the intermediary etc. (user of the on-line system)",
            example="法務太郎",
            official=own("txtTrtgshName", "toriName"),
        ),
        *private(
            address(
                "agent",
                "取次者　(2)住所",
                "Address",
                (
                    own("toriPostNo", "toriPostNo"),
                    own("toriAdresCode", "toriAdresCode"),
                    own("toriAdres", "toriAdres"),
                ),
            )
        ),
        text(
            "agent_organization",
            "取次者　(3)所属機関等",
            "Organization to which the agent belongs",
            256,
            help=Text(
                "親族などの場合は、申請人との関係を入力してください。",
                "Relatives and the like enter their relationship with the applicant.",
            ),
            official=own("toriSzkn", "toriSzkn"),
        ),
        phone(
            "agent_phone",
            "取次者　(3)電話番号",
            "Telephone No.",
            sensitive=True,
            example="0312345678",
            official=own("toriTelNo", "toriTelNo"),
        ),
    ),
)
