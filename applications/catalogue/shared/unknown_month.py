"""A month that may be unknown: what is not known, then year and month, or the year alone."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Question
from applications.catalogue.shared.asking import choice, year, year_month
from messages.text import Text

KNOWN = "1"
MONTH_UNKNOWN = "2"


def month_or_year(
    id: str,
    ja: str,
    en: tuple[str, str, str],
    official: tuple[str | By[str], str, str],
    *,
    required: bool = True,
    help: Text | None = None,
) -> tuple[Question, Question, Question]:
    """The three questions; `en` and `official` in their order, `help` stands at the first."""
    unknown, month, alone = official
    which = f"{id}_unknown"
    return (
        choice(which, f"{ja}月不詳", en[0], "A028", required=required, help=help, official=unknown),
        year_month(f"{id}_ym", f"{ja}年月", en[1], asked=Is(which, KNOWN), required=required, official=month),
        year(f"{id}_year", f"{ja}年", en[2], asked=Is(which, MONTH_UNKNOWN), required=required, official=alone),
    )
