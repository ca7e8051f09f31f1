"""資格外活動 and 監護人."""

from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import person_name, phone, text
from applications.catalogue.shared.contact import phone_and_mobile
from applications.catalogue.shared.extra_activities import extra_activities

OTHER_ACTIVITIES = extra_activities(
    "23",
    (
        text(
            "extra_activity_workplace",
            "資格外活動　(2)勤務先　名称",
            "Place of employment",
            60,
            official="txtWorkPlaceName",
        ),
        phone(
            "extra_activity_phone", "資格外活動　(3)勤務先　電話番号", "Telephone No.", official="txtWorkPlaceTelNum"
        ),
    ),
)
GUARDIAN = Section(
    id="guardian",
    ja="本邦における申請人の監護人（通学先が中学校又は小学校の場合）",
    en="Actual guardian in Japan (junior high school or elementary school)",
    number=By("25", coe="30"),
    items=(
        person_name(
            "guardian_name", "本邦における申請人の監護人　(1)氏名", "Name", required=False, official="txtHpssnKgnName"
        ),
        text(
            "guardian_relationship",
            "本邦における申請人の監護人　(2)本人との関係",
            "Relationship with the applicant",
            40,
            required=False,
            official="txtHpssnKgnHnnnKnki",
        ),
        *private(
            address(
                "guardian",
                "本邦における申請人の監護人　(3)住所",
                "Address",
                ("hpssnKgnPostNo", "hdnSearchHpssnKgnAdresCode", "txtHpssnKgnAdres"),
                required=False,
            )
        ),
        *phone_and_mobile("guardian_", "本邦における申請人の監護人　(3)", ("txtHpssnKgnTel1", "txtHpssnKgnTel2")),
    ),
)
LIFE = (OTHER_ACTIVITIES, GUARDIAN)
