"""Checking numbers of every sort: amounts, identifiers, telephone and postal numbers, mail addresses."""

import re
from collections.abc import Callable

from applications.catalogue.limits import Check, fitting, refuse_flood, wrong
from applications.catalogue.model import Question
from applications.catalogue.text import half_width
from messages.refusal import Refusal

PHONE_DIGITS, POSTAL_DIGITS, CARD_SIGNS, MAIL_SIGNS = 12, 7, 12, 60
_NOT_DIGIT_SIGNS = re.compile(r"[\s\-ー]+")
_PHONE_SIGNS = re.compile(r"[\s\-().ー/]+")
_CARD = re.compile(r"[A-Z]{2}[0-9]{8}[A-Z]{2}")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_MAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?=[A-Za-z]){_LABEL}")


def integer_check(question: Question) -> Check:
    """A whole number from 0 on; commas drop, `max` counts digits."""
    return _digits(question, _amount, unit="桁")


def money_check(question: Question) -> Check:
    """Whole yen: commas, ¥ and 円 drop, `max` counts digits."""
    return _digits(question, lambda text: _amount(text.strip("￥¥\\円 ")), unit="桁")


def digits_check(question: Question) -> Check:
    """An identifier of digits; hyphens and spaces drop."""
    return _digits(question, lambda text: _NOT_DIGIT_SIGNS.sub("", text))


def phone_check(question: Question) -> Check:
    """At most 12 digits: +81 3 1234 5678, (03)1234-5678 and 03ー1234ー5678 are 0312345678."""
    return _digits(question, _phone, max=PHONE_DIGITS)


def postal_code_check(question: Question) -> Check:
    """Seven digits, 0000000 for an unknown one; 〒 and hyphen drop."""
    return _digits(question, lambda text: _NOT_DIGIT_SIGNS.sub("", text.lstrip("〒")), max=POSTAL_DIGITS, exact=True)


def residence_card_check(question: Question) -> Check:
    """Two letters, eight digits, two letters (AB12345678CD), in capitals; hyphens and spaces drop."""

    def check(raw: str) -> str:
        if _CARD.fullmatch(raw):
            return raw
        refuse_flood(question, raw)
        text = _NOT_DIGIT_SIGNS.sub("", half_width(raw)).upper()
        if not text.isascii():
            raise wrong(question.label)
        fitting(question, text, max=CARD_SIGNS, exact=True)
        if not _CARD.fullmatch(text):
            raise wrong(question.label)
        return text

    return check


def email_check(question: Question) -> Check:
    """A mail address of at most 60 half-width signs; WZBAM021E when it is none."""

    def check(raw: str) -> str:
        refuse_flood(question, raw)
        text = raw if raw.isascii() and raw == raw.strip() else half_width(raw)
        fitting(question, text, max=MAIL_SIGNS)
        if not _MAIL.fullmatch(text):
            raise Refusal("WZBAM021E")
        return text

    return check


def _digits(
    question: Question, fold: Callable[[str], str], *, max: int = 0, exact: bool | None = None, unit: str = "文字"
) -> Check:
    amount = unit == "桁"

    def check(raw: str) -> str:
        if raw.isdigit() and raw.isascii() and not (amount and raw[0] == "0"):
            return fitting(question, raw, max=max, exact=exact, unit=unit)
        refuse_flood(question, raw)
        text = fold(half_width(raw))
        if not (text.isascii() and text.isdigit()):
            raise wrong(question.label)
        return fitting(question, text, max=max, exact=exact, unit=unit)

    return check


def _amount(text: str) -> str:
    digits = text.replace(",", "").strip()
    return digits.lstrip("0") or "0" if digits.isdigit() else digits


def _phone(text: str) -> str:
    number = _PHONE_SIGNS.sub("", text)
    if not number.startswith("+81"):
        return number
    return number[3:] if number.startswith("+810") else f"0{number[3:]}"
