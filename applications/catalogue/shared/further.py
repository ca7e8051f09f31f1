"""More of what a question asked for: the other occupations, the other industries."""

from applications.catalogue.model import Question, Repeat
from applications.catalogue.shared.asking import Options


def further(id: str, ja: str, en: str, max: int, options: Options, *questions: Question) -> Repeat:
    """A block of up to `max` rows, none needed, that stands where `options` let the question before it stand."""
    return Repeat(
        id=id,
        ja=ja,
        en=en,
        min=0,
        max=max,
        asked=options.get("asked"),
        hidden_for=options.get("hidden_for", ()),
        only_for=options.get("only_for", ()),
        types=options.get("types", ()),
        questions=questions,
    )
