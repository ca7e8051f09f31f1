"""When an application may be filed (behaviour 4.1); checked at STEP2-2 and again at filing."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from messages.refusal import Problem, Refusal
from messages.text import Text

ACQUISITION_DAYS = 60
"""入管法22条の2: sixty days of stay without a status; the sixtieth day itself is too late on line (decision 27)."""

ACQUISITION_DUE = 30
"""入管法22条の2第2項: the application is due within thirty days."""
LATE_ACQUISITION = Text(
    "取得の事由が生じた日から30日を過ぎています（申請の期限は30日以内です。出入国管理及び難民認定法第22条の2第2項）。"
    "申請は受け付けますが、速やかに申請してください。60日を過ぎると、オンラインでは申請できません。",
    "More than 30 days have passed since the grounds arose; the application was due within 30 days (Immigration "
    "Control Act, Article 22-2(2)). It is still accepted, but file it at once: after 60 days it cannot be filed on "
    "line.",
    "{30|さんじゅう}{日|にち}を すぎています。{早|はや}く {申請|しんせい}してください。"
    "{60|ろくじゅう}{日|にち}を すぎると オンラインでは {申請|しんせい}できません。",
)


def within_three_months(answers: Answers, today: date) -> Iterator[Problem]:
    """An extension is accepted from three calendar months before the expiry; short stays are always inside."""
    expiry = _day(answers.get("current_expiry"))
    if expiry and today < three_months_before(expiry):
        yield Problem("current_expiry", Refusal("WZBAM113E"))


def until_day_before_expiry(answers: Answers, today: date) -> Iterator[Problem]:
    expiry = _day(answers.get("current_expiry"))
    if expiry and today >= expiry:
        yield Problem("current_expiry", Refusal("WZBAM204E"))


def acquisition_in_time(answers: Answers, today: date) -> Iterator[Problem]:
    event = _day(answers.get("acquisition_event_date"))
    if event and (today - event).days >= ACQUISITION_DAYS:
        yield Problem(
            "acquisition_event_date",
            Refusal(
                "WZBAM173E",
                cause=Text(
                    "取得事由の発生から60日を経過している", "more than 60 days having passed since the grounds arose"
                ),
                operation=Text("オンラインでの申請", "An on-line application"),
            ),
        )


def late_acquisition(answers: Answers, today: date) -> Text | None:
    """The warning of decision 27, from the 31st to the 59th day after the grounds arose; else None."""
    event = _day(answers.get("acquisition_event_date"))
    late = event is not None and ACQUISITION_DUE < (today - event).days < ACQUISITION_DAYS
    return LATE_ACQUISITION if late else None


def three_months_before(day: date) -> date:
    """The same day three calendar months earlier, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - 3, 12)
    month += 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _day(value: object) -> date | None:
    text = str(value or "")
    return date(int(text[:4]), int(text[4:6]), int(text[6:])) if len(text) == 8 else None
