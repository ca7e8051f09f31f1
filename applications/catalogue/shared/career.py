"""職歴: with or without the country, the unknown months and the English name of each employer."""

from typing import NamedTuple, Unpack

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Charset, Item, Repeat
from applications.catalogue.shared.asking import YES, Options, choice, half_width, text, year, year_month, yes_no
from messages.text import Text

KNOWN = "1"
MONTH_UNKNOWN = "2"
JA = "職歴"
EN = "Work experience (including those in a foreign country)"


class Fields(NamedTuple):
    """The official names of a job's inputs."""

    country: str = "selCountryCode"
    start_unknown: str | By[str] = "jobStartYmFshoCd"
    start: str = "selJobStartDateYear|selJobStartDateMonth"
    start_year: str = "jobStartYmFshoYear"
    end_unknown: str | By[str] = "jobEndYmFshoCd"
    end: str = "selJobEndDateYear|selJobEndDateMonth"
    end_year: str = "jobEndYmFshoYear"
    english_name: str = "txtKkanNameEng"
    name: str = "txtWorkPlaceName"


def detailed_jobs(
    max: int,
    exists: str,
    row: str = "empHisList[{row}].",
    fields: Fields | None = None,
    charset: Charset | By[Charset] = Charset.ANY,
    **options: Unpack[Options],
) -> tuple[Item, ...]:
    """職歴の有無 and up to `max` jobs; the month may be unknown, the employer has an English or a Japanese name."""
    names = fields or Fields()
    return (
        yes_no("work_history_exists", "職歴の有無", "Work experience (Yes / No)", **options | Options(official=exists)),
        Repeat(
            id="work_history",
            ja=JA,
            en=EN,
            max=max,
            asked=Is("work_history_exists", YES),
            hidden_for=options.get("hidden_for", ()),
            official_row=row,
            questions=(
                choice("work_country", "国・地域名", "Name of country / region", "CB79", official=names.country),
                choice(
                    "work_start_unknown",
                    "職歴　入社月不詳",
                    "Date of joining: unknown part",
                    "A028",
                    official=names.start_unknown,
                ),
                year_month(
                    "work_start_ym",
                    "職歴　入社年月",
                    "Date of joining the company",
                    asked=Is("work_start_unknown", KNOWN),
                    official=names.start,
                ),
                year(
                    "work_start_year",
                    "職歴　入社年",
                    "Year of joining (month unknown)",
                    asked=Is("work_start_unknown", MONTH_UNKNOWN),
                    official=names.start_year,
                ),
                choice(
                    "work_end_unknown",
                    "職歴　退社月不詳",
                    "Date of leaving: unknown part",
                    "A028",
                    required=False,
                    help=Text("今も勤めている場合は選択しないでください。", "Leave it empty if you still work there."),
                    official=names.end_unknown,
                ),
                year_month(
                    "work_end_ym",
                    "職歴　退社年月",
                    "Date of leaving the company",
                    asked=Is("work_end_unknown", KNOWN),
                    required=False,
                    official=names.end,
                ),
                year(
                    "work_end_year",
                    "職歴　退社年",
                    "Year of leaving (month unknown)",
                    asked=Is("work_end_unknown", MONTH_UNKNOWN),
                    required=False,
                    official=names.end_year,
                ),
                half_width(
                    "work_place_name_en",
                    "職歴　勤務先名称(英字表記)",
                    "Place of employment (in English letters)",
                    200,
                    required=False,
                    help=Text(
                        "英字表記と漢字表記のどちらかを入力してください。",
                        "Enter the name in English letters or in Chinese characters.",
                    ),
                    official=names.english_name,
                ),
                text(
                    "work_place_name",
                    "職歴　勤務先名称(漢字表記)",
                    "Place of employment (in Chinese characters)",
                    60,
                    charset,
                    required=False,
                    official=names.name,
                ),
            ),
        ),
    )


def jobs(max: int, exists: str = "radSykrkUmFlg", row: str = "empHisList[{row}].") -> tuple[Item, ...]:
    """職歴の有無 and up to `max` jobs with year and month of joining and leaving."""
    return (
        yes_no("work_history_exists", "職歴の有無", "Work experience (Yes / No)", official=exists),
        Repeat(
            id="work_history",
            ja=JA,
            en=EN,
            max=max,
            asked=Is("work_history_exists", YES),
            official_row=row,
            questions=(
                year_month(
                    "work_start_ym",
                    "職歴　入社年月",
                    "Date of joining the company",
                    official="selJobStartDateYear|selJobStartDateMonth",
                ),
                year_month(
                    "work_end_ym",
                    "職歴　退社年月",
                    "Date of leaving the company",
                    required=False,
                    help=Text("今も勤めている場合は空欄にしてください。", "Leave it empty if you still work there."),
                    official="selJobEndDateYear|selJobEndDateMonth",
                ),
                text("work_place_name", "職歴　勤務先名称", "Place of employment", 60, official="txtWorkPlaceName"),
            ),
        ),
    )
