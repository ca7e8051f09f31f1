"""Telephone and mail of a natural person."""

from typing import Unpack

from applications.catalogue.model import By, Question
from applications.catalogue.shared.asking import Options, phone

Official = tuple[str | By[str], str | By[str]]


def phone_and_mobile(prefix: str, ja: str, names: Official, **options: Unpack[Options]) -> tuple[Question, ...]:
    """<prefix>phone and <prefix>mobile: neither is required by itself, a rule wants at least one (decision 10)."""
    rest = Options(required=False, sensitive=True) | options
    return (
        phone(
            f"{prefix}phone",
            f"{ja}電話番号",
            "Telephone No.",
            **Options(example="0312345678") | rest | Options(official=names[0]),
        ),
        phone(
            f"{prefix}mobile",
            f"{ja}携帯電話番号",
            "Cellular phone No.",
            **Options(example="09012345678") | rest | Options(official=names[1]),
        ),
    )
