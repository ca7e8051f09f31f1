"""Conditions of the catalogue as spreadsheet formulas, so that the template greys what is not asked."""

from collections.abc import Callable

from applications.catalogue.conditions import AllOf, AnyOf, Condition, Filled, InRows, Is, Not

LONGEST = 2000
Cell = Callable[[str], str]
"""The reference of a question's cell ("$C6"), "" where it has none."""
Word = Callable[[str, str], str]
"""What the cell of a question says for a code."""


def formula(condition: Condition, cell: Cell, word: Word) -> str:
    """The condition as a formula without its sign "="; "" when it cannot be said or is too long to be kept."""
    text = _formula(condition, cell, word)
    return text if len(text) <= LONGEST else ""


def _formula(condition: Condition, cell: Cell, word: Word) -> str:
    match condition:
        case Is(question=question, codes=codes):
            return _is(cell(question), [(code, word(question, code)) for code in codes])
        case Filled(question=question):
            place = cell(question)
            return f'{place}<>""' if place else ""
        case InRows(repeat=repeat, question=question, codes=codes, rows=rows):
            paths = [f"{repeat}.{row}.{question}" for row in range(rows)]
            return _any([_is(cell(path), [(code, word(path, code)) for code in codes]) for path in paths if cell(path)])
        case Not(inner=inner):
            text = _formula(inner, cell, word)
            return f"NOT({text})" if text else ""
        case AllOf(inner=parts):
            found = [_formula(part, cell, word) for part in parts]
            return f"AND({','.join(found)})" if all(found) else ""
        case AnyOf(inner=parts):
            found = [_formula(part, cell, word) for part in parts]
            return _any(found) if all(found) else ""
    return ""


def _is(place: str, names: list[tuple[str, str]]) -> str:
    texts = dict.fromkeys(text for pair in names for text in pair)
    return _any([f"{place}={_quoted(text)}" for text in texts]) if place else ""


def _any(parts: list[str]) -> str:
    if not parts:
        return ""
    return parts[0] if len(parts) == 1 else f"OR({','.join(parts)})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
