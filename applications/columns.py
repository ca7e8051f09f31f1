"""The columns of an application that lists show and searches use, taken from its answers."""

from applications.catalogue.model import Answers
from applications.models import Application, SensitiveAnswers
from applications.offices import receiving_bureau
from applications.photo_rule import stay_code
from applications.stays import end_now
from messages import crypto

_SAME_NAME = ("receipt_method", "receiving_office", "nationality", "birth_date")


def fill(application: Application, answers: Answers) -> None:
    """Set the columns of `application` from its whole document; nothing is saved."""
    for name in _SAME_NAME:
        setattr(application, name, answers.get(name, ""))
    application.applicant_name = answers.get("name", "")
    application.desired_period = stay_code(answers)
    application.stay_ends = end_now(answers)
    application.office = receiving_bureau(application.type, answers)


def seal(application: Application, answers: Answers, sensitive: Answers) -> SensitiveAnswers:
    """The encrypted part of `application` with its hashes, unsaved. `answers` is the whole document."""
    return SensitiveAnswers(
        application=application,
        sealed=crypto.seal(sensitive),
        card_hash=card_hash(answers),
        passport_hash=passport_hash(answers),
        person_hash=person_hash(answers),
    )


def card_hash(answers: Answers) -> str:
    """Hash of the residence card number; "" without one."""
    return crypto.keyed_hash("card", answers.get("residence_card_number", ""))


def passport_hash(answers: Answers) -> str:
    """Hash of the passport number, "" without one; in capitals and without signs, which not every type asks for."""
    number = "".join(sign for sign in answers.get("passport_number", "").upper() if sign.isalnum())
    return crypto.keyed_hash("passport", number)


def person_hash(answers: Answers) -> str:
    """Hash of nationality, name and birth date; "" while one of them is missing."""
    parts = [answers.get(key, "") for key in ("nationality", "name", "birth_date")]
    return crypto.keyed_hash("person", "\0".join(parts)) if all(parts) else ""
