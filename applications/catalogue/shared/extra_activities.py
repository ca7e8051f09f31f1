"""資格外活動: what somebody does already beside the status of residence."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Question, Repeat, Section, Type
from applications.catalogue.shared.asking import HOURS, YES, integer, money, text, yes_no

EN = "Activities other than those permitted under the status of residence"


def extra_activities(number: str, employer: tuple[Question, ...]) -> Section:
    """The section: for each activity its contents, the questions on the `employer`, hours and reward."""
    hours = len(employer) + 2
    return Section(
        id="extra_activities_now",
        ja="資格外活動",
        en=EN,
        number=number,
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
                en=EN,
                max=10,
                asked=Is("extra_activity_exists", YES),
                official_row="skkgiActList[{row}].",
                questions=(
                    text("extra_activity_type", "資格外活動　(1)内容", "Type of work", 40, official="txtActNiyu"),
                    *employer,
                    integer(
                        "extra_activity_hours_per_week",
                        f"資格外活動　({hours})週間稼働時間",
                        "Work time per week",
                        4,
                        unit=HOURS,
                        official="txtWorkTimeWeekly",
                    ),
                    money(
                        "extra_activity_monthly_reward",
                        f"資格外活動　({hours + 1})月額報酬",
                        "Salary (monthly)",
                        8,
                        official="txtAllowance",
                    ),
                ),
            ),
        ),
    )
