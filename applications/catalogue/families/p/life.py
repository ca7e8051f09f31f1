"""資格外活動 and 監護人."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Repeat, Section, Type
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import HOURS, YES, integer, money, person_name, phone, text, yes_no
from applications.catalogue.shared.contact import phone_and_mobile

OTHER_ACTIVITIES = Section(
    id="extra_activities_now",
    ja="資格外活動",
    en="Activities other than those permitted under the status of residence",
    number="23",
    types=(Type.CHANGE, Type.EXTENSION),
    items=(
        yes_no(
            "extra_activity_exists",
            "資格外活動の有無",
            "Are you engaging in activities other than those permitted under the status of residence previously "
            "granted?",
            official="radSkkgiActUm",
        ),
        Repeat(
            id="extra_activities",
            ja="資格外活動",
            en="Activities other than those permitted under the status of residence",
            max=10,
            asked=Is("extra_activity_exists", YES),
            official_row="skkgiActList[{row}].",
            questions=(
                text("extra_activity_type", "資格外活動　(1)内容", "Type of work", 40, official="txtActNiyu"),
                text(
                    "extra_activity_workplace",
                    "資格外活動　(2)勤務先　名称",
                    "Place of employment",
                    60,
                    official="txtWorkPlaceName",
                ),
                phone(
                    "extra_activity_phone",
                    "資格外活動　(3)勤務先　電話番号",
                    "Telephone No.",
                    official="txtWorkPlaceTelNum",
                ),
                integer(
                    "extra_activity_hours_per_week",
                    "資格外活動　(4)週間稼働時間",
                    "Work time per week",
                    4,
                    unit=HOURS,
                    official="txtWorkTimeWeekly",
                ),
                money(
                    "extra_activity_monthly_reward",
                    "資格外活動　(5)月額報酬",
                    "Salary (monthly)",
                    8,
                    official="txtAllowance",
                ),
            ),
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
