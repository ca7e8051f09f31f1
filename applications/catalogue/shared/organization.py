"""What identifies an organization: corporate number, employment insurance office number, industry."""

from typing import Unpack

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Item, Question, Repeat
from applications.catalogue.shared.asking import YES, Options, choice, digits, money, other, yes_no
from applications.catalogue.shared.further import further
from messages.text import Text

Name = str | By[str]
OF_THE_STATUS = "CC13_1_{key}"
OTHER_INDUSTRIES = ("O12", "O21", "O26", "O37", "O43", "O44", "O46")
"""The industries called その他 or 分類不能: each needs words. A status offers a part of the list of industries."""

LAXER_AT_EXTENSION = By(True, extension=False)
"""What the extension tool leaves open and the other two need (docs/decisions/0013-laxer-tools.md)."""


def corporate_number(
    prefix: str, ja: str, names: tuple[Name, Name], **options: Unpack[Options]
) -> tuple[Question, ...]:
    """法人番号の有無, and with 有 its 13 digits."""
    return (
        yes_no(
            f"{prefix}_has_corporate_number",
            f"{ja}法人番号の有無",
            "Corporation no. (Yes / No)",
            **options | Options(official=names[0]),
        ),
        digits(
            f"{prefix}_corporate_number",
            f"{ja}法人番号",
            "Corporation no. (13 digits)",
            13,
            **options | Options(required=True, asked=Is(f"{prefix}_has_corporate_number", YES), official=names[1]),
        ),
    )


def insurance_number(prefix: str, ja: str, **options: Unpack[Options]) -> Question:
    """雇用保険適用事業所番号: never required, offices that are not covered have none."""
    return digits(
        f"{prefix}_employment_insurance_number",
        f"{ja}雇用保険適用事業所番号",
        "Employment insurance application office number (11 digits)",
        11,
        **options
        | Options(
            required=False,
            help=Text("適用を受けていない事業所は入力不要です。", "Leave it empty if the office is not covered."),
        ),
    )


def capital(prefix: str, ja: str, **options: Unpack[Options]) -> Question:
    """資本金, in yen."""
    return money(f"{prefix}_capital", ja, "Capital", 13, **options)


def annual_sales(prefix: str, ja: str, digits: int = 15, **options: Unpack[Options]) -> Question:
    """年間売上高 of the latest year, in yen."""
    return money(f"{prefix}_annual_sales", ja, "Annual sales (latest year)", digits, **options)


def industry(
    prefix: str,
    ja: str,
    names: tuple[Name, Name, Name, Name],
    choices: Name = OF_THE_STATUS,
    no_other_for: tuple[str, ...] = (),
    main_in_words: bool | By[bool] = True,
    others_in_words: bool | By[bool] = LAXER_AT_EXTENSION,
    **options: Unpack[Options],
) -> tuple[Item, ...]:
    """The main industry and up to two more, from those of the status. Whether その他 needs words is told by
    `main_in_words` and `others_in_words`. The statuses `no_other_for` have no その他 among their industries.
    """
    main, main_other, also, also_other = names
    hidden = Options(
        hidden_for=(*options.get("hidden_for", ()), *no_other_for),
        only_for=options.get("only_for", ()),
        types=options.get("types", ()),
    )
    return (
        choice(
            f"{prefix}_industry_main",
            f"{ja}主たる業種",
            "Business type (main)",
            choices,
            **options | Options(official=main),
        ),
        other(
            f"{prefix}_industry_main_other",
            f"{ja}主たる業種　その他",
            "Business type (main): Others",
            f"{prefix}_industry_main",
            *OTHER_INDUSTRIES,
            **hidden | Options(required=main_in_words, official=main_other),
        ),
        _other_industries(prefix, ja, (also, also_other), choices, no_other_for, others_in_words, options),
    )


def _other_industries(
    prefix: str,
    ja: str,
    names: tuple[Name, Name],
    choices: Name,
    no_other_for: tuple[str, ...],
    in_words: bool | By[bool],
    options: Options,
) -> Repeat:
    return further(
        f"{prefix}_other_industries",
        f"{ja}他業種",
        "Business type (other)",
        2,
        options,
        choice(
            f"{prefix}_industry_other",
            f"{ja}他業種",
            "Business type (other)",
            choices,
            choices_by=options.get("choices_by", ""),
            official=names[0],
        ),
        other(
            f"{prefix}_industry_other_text",
            f"{ja}他業種　その他",
            "Business type (other): Others",
            f"{prefix}_industry_other",
            *OTHER_INDUSTRIES,
            hidden_for=no_other_for,
            required=in_words,
            official=names[1],
        ),
    )


def industry_in_row(prefix: str, ja: str, names: tuple[str, str, str, str]) -> tuple[Question, ...]:
    """`industry` inside a repeating block, where the two further industries stand one by one; ``{n}`` counts them."""
    main, main_other, _ = industry(prefix, ja, names)
    assert isinstance(main, Question) and isinstance(main_other, Question)
    return (main, main_other, *(question for n in (1, 2) for question in _further(prefix, ja, names[2:], n)))


def _further(prefix: str, ja: str, names: tuple[str, ...], n: int) -> tuple[Question, ...]:
    also, also_other = (name.replace("{n}", str(n)) for name in names)
    return (
        choice(
            f"{prefix}_industry_other_{n}",
            f"{ja}他業種{n}",
            f"Business type (other {n})",
            OF_THE_STATUS,
            required=False,
            official=also,
        ),
        other(
            f"{prefix}_industry_other_text_{n}",
            f"{ja}他業種{n}　その他",
            f"Business type (other {n}): Others",
            f"{prefix}_industry_other_{n}",
            *OTHER_INDUSTRIES,
            official=also_other,
        ),
    )
