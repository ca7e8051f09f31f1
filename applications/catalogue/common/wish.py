"""What is asked for: desired status and period of stay, and why."""

from dataclasses import replace

from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.asking import choice, day, other, radio, textarea

NEW_STATUS = (Type.CHANGE, Type.ACQUISITION)

ACQUISITION_REASON = Section(
    id="acquisition_reason",
    ja="在留資格取得の事由",
    en="Grounds for acquiring a status of residence",
    types=(Type.ACQUISITION,),
    items=(
        radio(
            "acquisition_reason",
            "在留資格取得の事由",
            "Grounds for acquiring a status of residence",
            "acquisition_reason",
            number="1",
            source="Paper form 別記第三十六号様式, item 11; codes are our own.",
        ),
        other(
            "acquisition_reason_other",
            "その他の内容",
            "Others (detail)",
            "acquisition_reason",
            "9",
            number="1",
            source="The limit follows the other details.",
        ),
        day(
            "acquisition_event_date",
            "取得の事由が生じた年月日（出生の場合は生年月日）",
            "Date on which the grounds arose (birth: the date of birth)",
            past_only=True,
            source="Not on the paper form; the 60-day rule (WZBAM173E) needs it.",
        ),
        textarea(
            "reason",
            "在留の理由",
            "Reason for staying (purpose of stay)",
            number="2",
            source="The limit follows 変更の理由.",
        ),
    ),
)
STATUS = choice(
    "desired_status",
    "希望する在留資格",
    "Desired status of residence",
    "CB19_5",
    types=NEW_STATUS,
    number=By("6", acquisition="3"),
    official="selNewZirySkk",
)
WISH = Section(
    id="desired_stay",
    ja="希望する在留資格・在留期間",
    en="Desired status and period of stay",
    types=(Type.CHANGE, Type.EXTENSION, Type.ACQUISITION),
    items=(
        STATUS,
        choice(
            "desired_period",
            By("希望する在留期間", acquisition="在留期間"),
            "Period of stay (desired)",
            "CB19_5",
            choices_by="desired_status",
            types=NEW_STATUS,
            number=By("7", acquisition="4"),
            official="selNewZiryPeriod",
        ),
        choice(
            "desired_period",
            "希望する在留期間",
            "Desired length of extension",
            "C970",
            choices_by="current_status",
            types=(Type.EXTENSION,),
            number="6",
            official="selNewZiryPeriod",
        ),
        textarea(
            "reason",
            By("変更の理由", extension="更新の理由"),
            By("Reason for change of status of residence", extension="Reason for extension"),
            types=(Type.CHANGE, Type.EXTENSION),
            number=By("8", extension="7"),
            official="txtKusnReason",
        ),
    ),
)


def wish(type: Type, statuses: str) -> Section:
    """The section; a change is into one of the `statuses` of its form, an acquisition into any."""
    if type is not Type.CHANGE:
        return WISH
    return replace(WISH, items=(replace(STATUS, choices=statuses), *WISH.items[1:]))
