"""Whether the applicant is who the register of residence cards says (behaviour 10.4, decision 11).

`RESIDENCE_CARD_CHECK=register` asks `accounts.residence_cards.find`, which an installation with a line to the real
register replaces; whatever that raises, a timeout of its own included, counts as no answer. `format` asks nobody.
"""

import logging
from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.db import transaction

from accounts import residence_cards
from accounts.models import ResidenceCard
from applications.catalogue.model import Answers, Form
from messages.failures import describe
from messages.refusal import Problem, Refusal
from messages.text import Text

logger = logging.getLogger(__name__)

COMPARED = {
    "nationality": "nationality",
    "name": "name",
    "sex": "sex",
    "birth_date": "birth_date",
    "address_municipality": "municipality",
}
"""Question → what the register calls it, in the order of WZBAM236E; without a card the address is not compared."""
CARD, ED = "residence_card_number", "ed_letters"
UNREACHABLE = Text(
    "在留カードの情報を照会できませんでした。入力した内容は保存されています。しばらくしてからもう一度お試しください。",
    "The register of residence cards could not be asked. What you entered is kept. Try again in a while.",
)


class NoAnswer(Exception):  # noqa: N818 - the state of something else, not a mistake here
    """The register could not be asked."""


def problem(form: Form, answers: Answers, today: date) -> Problem | None:
    """What the register has against the person of clean `answers` on `today`; None also where no number is asked for.

    At the number: WZBAM236E (unknown), 115E (not current), 114E (particulars differ), 112E (no answer); for people
    without a card 235E or 112E. Only what both sides know is compared.
    """
    if settings.RESIDENCE_CARD_CHECK == "format":
        return None
    try:
        if answers.get(CARD):
            refusal = _card(form, answers, today)
            return Problem(CARD, refusal) if refusal else None
        if answers.get(ED):
            refusal = _ed(answers, today)
            return Problem(ED, refusal) if refusal else None
    except NoAnswer:
        return Problem(CARD if answers.get(CARD) else ED, Refusal("WZBAM112E", detail=UNREACHABLE))
    return None


def _card(form: Form, answers: Answers, today: date) -> Refusal | None:
    card, data = _look_up(str(answers[CARD]))
    if card is None:
        return Refusal("WZBAM236E")
    if not _is_current(card, today):
        return Refusal("WZBAM115E")
    differing = _differing(answers, data)
    return Refusal("WZBAM114E", detail=_named(form, differing)) if differing else None


def _ed(answers: Answers, today: date) -> Refusal | None:
    card, data = _look_up(f"{answers[ED]}{answers.get('ed_digits', '')}")
    wrong = card is None or not _is_current(card, today) or set(_differing(answers, data)) - {"address_municipality"}
    return Refusal("WZBAM235E") if wrong else None


def _look_up(number: str) -> tuple[ResidenceCard | None, Mapping[str, str]]:
    """The register's entry and what stands on it."""
    try:
        with transaction.atomic():
            card = residence_cards.find(number)
            return card, card.data if card else {}
    except Exception as failure:
        logger.error("The register of residence cards gave no answer: %s", describe(failure))
        raise NoAnswer from None


def _is_current(card: ResidenceCard, today: date) -> bool:
    return card.state == ResidenceCard.State.VALID and not card.is_over(today)


def _differing(answers: Answers, data: Mapping[str, str]) -> list[str]:
    known = {**data, "birth_date": data.get("birth_date", "").replace("-", "")}
    pairs = ((id, answers.get(id), known.get(name)) for id, name in COMPARED.items())
    return [id for id, entered, there in pairs if entered and there and entered != there]


def _named(form: Form, ids: list[str]) -> Text:
    labels = [form.index[id].label for id in ids]
    return Text(
        f"（在留カードと異なる項目：{'、'.join(label.ja for label in labels)}）",
        f"(Not as on the card: {', '.join(label.en for label in labels)})",
    )
