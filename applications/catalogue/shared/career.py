"""職歴: with or without the country, the unknown months and the English name of each employer."""

from typing import NamedTuple, Unpack

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Charset, Item, Question, Repeat
from applications.catalogue.shared.asking import EITHER_NAME, YES, Options, choice, half_width, text, year_month, yes_no
from applications.catalogue.shared.unknown_month import month_or_year
from messages.text import Text

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
                *month_or_year(
                    "work_start",
                    "職歴　入社",
                    ("Date of joining: unknown part", "Date of joining the company", "Year of joining (month unknown)"),
                    (names.start_unknown, names.start, names.start_year),
                ),
                *month_or_year(
                    "work_end",
                    "職歴　退社",
                    ("Date of leaving: unknown part", "Date of leaving the company", "Year of leaving (month unknown)"),
                    (names.end_unknown, names.end, names.end_year),
                    required=False,
                    help=Text("今も勤めている場合は選択しないでください。", "Leave it empty if you still work there."),
                ),
                *_employer(names, charset),
            ),
        ),
    )


def _employer(names: Fields, charset: Charset | By[Charset]) -> tuple[Question, ...]:
    return (
        half_width(
            "work_place_name_en",
            "職歴　勤務先名称(英字表記)",
            "Place of employment (in English letters)",
            200,
            required=False,
            help=EITHER_NAME,
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
