"""経歴: what somebody did where, with months that may be unknown and a name in English or Japanese."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Item, Repeat
from applications.catalogue.shared.asking import YES, choice, half_width, text, year, year_month, yes_no
from messages.text import Text

KNOWN = "1"
MONTH_UNKNOWN = "2"


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
                choice(
                    "career_start_unknown",
                    "経歴　始期　月不詳",
                    "Start: unknown part",
                    "A028",
                    official="kirkSkymFshoCd",
                ),
                year_month(
                    "career_start_ym",
                    "経歴　始期　年月",
                    "Start (year / month)",
                    asked=Is("career_start_unknown", KNOWN),
                    official="selKirkStartYear|selKirkStartMonth",
                ),
                year(
                    "career_start_year",
                    "経歴　始期　年",
                    "Start year (month unknown)",
                    asked=Is("career_start_unknown", MONTH_UNKNOWN),
                    official="kirkSkymFshoYear",
                ),
                choice(
                    "career_end_unknown",
                    "経歴　終期　月不詳",
                    "End: unknown part",
                    "A028",
                    required=False,
                    official="kirkSukymFshoCd",
                ),
                year_month(
                    "career_end_ym",
                    "経歴　終期　年月",
                    "End (year / month)",
                    asked=Is("career_end_unknown", KNOWN),
                    required=False,
                    official="selKirkEndYear|selKirkEndMonth",
                ),
                year(
                    "career_end_year",
                    "経歴　終期　年",
                    "End year (month unknown)",
                    asked=Is("career_end_unknown", MONTH_UNKNOWN),
                    required=False,
                    official="kirkSukymFshoYear",
                ),
                half_width(
                    "career_org_name_en",
                    "経歴　機関名（英字表記）",
                    "Name of organization (in English letters)",
                    200,
                    required=False,
                    help=Text(
                        "英字表記と漢字表記のどちらかを入力してください。",
                        "Enter the name in English letters or in Chinese characters.",
                    ),
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
