"""就労資格証明書: what is to be certified."""

from applications.catalogue.model import Section, Type
from applications.catalogue.shared.asking import day, textarea

CERTIFIED = Section(
    id="certified_activity",
    ja="証明を希望する活動",
    en="Activity to be certified",
    types=(Type.CERTIFICATE,),
    items=(
        textarea(
            "activity_to_certify",
            "証明を希望する活動の内容",
            "Desired activity to be certified",
            number="6",
            official="syur.rasSrkdDetail",
        ),
        day("work_from", "就労する期間(始期)", "Period of work (from)", number="7", official="syur.syruKkStaYmd"),
        day("work_to", "就労する期間(終期)", "Period of work (to)", number="7", official="syur.syurKyokPriodYmd"),
        textarea("purpose_of_use", "使用目的", "Purpose of use", number="8", official="syur.upRsn"),
    ),
)
