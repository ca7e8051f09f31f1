"""経歴: what somebody did where, with months that may be unknown and a name in English or Japanese."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Item, Repeat
from applications.catalogue.shared.asking import EITHER_NAME, YES, choice, half_width, text, yes_no
from applications.catalogue.shared.unknown_month import month_or_year


def personal_history(ja: str, en: str) -> tuple[Item, ...]:
    """経歴の有無 and up to ten entries."""
    return (
        yes_no("career_exists", "経歴　経歴の有無", "Personal history (Yes / No)", official="radKirkUmFlg"),
        Repeat(
            id="career",
            ja=ja,
            en=en,
            max=10,
            asked=Is("career_exists", YES),
            official_row="kirkList[{row}].",
            questions=(
                choice(
                    "career_country", "経歴　国・地域名", "Name of country / region", "CB79", official="selCountryCode"
                ),
                *month_or_year(
                    "career_start",
                    "経歴　始期　",
                    ("Start: unknown part", "Start (year / month)", "Start year (month unknown)"),
                    ("kirkSkymFshoCd", "selKirkStartYear|selKirkStartMonth", "kirkSkymFshoYear"),
                ),
                *month_or_year(
                    "career_end",
                    "経歴　終期　",
                    ("End: unknown part", "End (year / month)", "End year (month unknown)"),
                    ("kirkSukymFshoCd", "selKirkEndYear|selKirkEndMonth", "kirkSukymFshoYear"),
                    required=False,
                ),
                half_width(
                    "career_org_name_en",
                    "経歴　機関名（英字表記）",
                    "Name of organization (in English letters)",
                    200,
                    required=False,
                    help=EITHER_NAME,
                    official="txtKkanNameEng",
                ),
                text(
                    "career_org_name",
                    "経歴　機関名（漢字表記）",
                    "Name of organization (in Chinese characters)",
                    60,
                    required=False,
                    official="txtKirkNiyu",
                ),
            ),
        ),
    )
