"""宿泊施設, 研修施設 and safety (所属機関等作成用３)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import person_name, text, yes_no

LODGED = Is("criterion5", "06", "07", "08")
"""基準５号ヘ, ト and チ."""

FACILITIES = Section(
    id="facilities",
    ja="宿泊施設・研修施設・安全衛生",
    en="Accommodation, training facility and safety",
    number="19",
    items=(
        text(
            "lodging_name",
            "宿泊施設名",
            "Name of accommodation",
            60,
            asked=LODGED,
            official="txtShkhkSstName",
        ),
        *address(
            "lodging",
            "宿泊施設名　所在地",
            "Accommodation: address",
            ("sykhkSstSzaiPostNo", "hdnSearchedShkhkSstAddress", "txtDetailShkhkSstAddress"),
            asked=LODGED,
        ),
        text(
            "training_facility_name",
            "研修施設名",
            "Name of training facility",
            60,
            asked=LODGED,
            number="20",
            official="knshsiUkirKknList[1].txtKnshSstName",
        ),
        *address(
            "training_facility",
            "研修施設名　所在地",
            "Training facility: address",
            (
                "ukirKnsuSstPostNo",
                "knshsiUkirKknList[1].hdnSearchedKnshSstAddress",
                "knshsiUkirKknList[1].txtKnshSstDetailAddress",
            ),
            asked=LODGED,
            number="20",
        ),
        person_name(
            "life_instructor_name",
            "生活指導員名",
            "Name of life instructor",
            asked=LODGED,
            number="21",
            official="knshsiUkirKknList[1].txtSiktKnshInstructor",
        ),
        text(
            "accident_insurance",
            "傷害保険等の内容",
            "Contents of accident insurance, etc.",
            40,
            asked=LODGED,
            number="22",
            official="txtShgiHkn",
        ),
        yes_no(
            "safety_measures_exist",
            "安全衛生上必要な措置の有無",
            "Necessary measures for safety and health (Yes / No)",
            asked=LODGED,
            number="23",
            official="knshsiUkirKknList[1].radAnznEisiScUm",
        ),
    ),
)
