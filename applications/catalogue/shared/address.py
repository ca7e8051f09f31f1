"""An address in Japan: postal code, municipality (searched for, kept as a code) and the rest (全角 85)."""

from dataclasses import replace
from typing import Unpack

from applications.catalogue.model import By, Charset, Kind, Question
from applications.catalogue.shared.asking import Label, Options

STREET_LENGTH = 85
Official = tuple[str | By[str], str | By[str], str | By[str]]


def address(prefix: str, ja: Label, en: str, names: Official, **options: Unpack[Options]) -> tuple[Question, ...]:
    """<prefix>_postal_code, <prefix>_municipality and <prefix>_street of the address called `ja` / `en`.

    `names` are the three inputs of the bulk file; there the municipality has two columns, prefecture and code.
    """
    postal_code, municipality, street = names
    return (
        Question(
            id=f"{prefix}_postal_code",
            ja=_and(ja, "(郵便番号)"),
            en=f"{en} (postal code)",
            kind=Kind.POSTAL_CODE,
            max=7,
            exact=True,
            charset=Charset.DIGITS,
            **Options(example="1000013") | options | Options(official=postal_code),
        ),
        Question(
            id=f"{prefix}_municipality",
            ja=_and(ja, "(都道府県市区町村)"),
            en=f"{en} (prefecture and municipality)",
            kind=Kind.MUNICIPALITY,
            choices="CA69",
            **Options(missing="WZBAM103E") | options | Options(official=municipality),
        ),
        Question(
            id=f"{prefix}_street",
            ja=_and(ja, "(町名丁目番地号等)"),
            en=f"{en} (street, number, building)",
            kind=Kind.TEXT,
            max=STREET_LENGTH,
            charset=Charset.FULL_WIDTH,
            **Options(missing="WZBAM104E", example="霞が関１－１－１ 霞ヶ関ハイツ２０２号")
            | options
            | Options(official=street),
        ),
    )


def private(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """The same questions about a natural person's contact data: street and postal code are kept apart (decision 29)."""
    return tuple(
        replace(question, sensitive=True) if question.kind is not Kind.MUNICIPALITY else question
        for question in questions
    )


def _and(label: Label, suffix: str) -> Label:
    if isinstance(label, By):
        return By(label.other + suffix, **{type: text + suffix for type, text in label.values.items()})
    return label + suffix
