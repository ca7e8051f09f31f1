"""What the rules of a form read and say, found by trying them: they are functions, so nothing else can tell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations, product
from typing import Any

from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Kind, Question, Repeat, Rule

Said = frozenset[tuple[str, str]]
"""(path without row numbers, message id)."""
TODAY = date(2026, 4, 1)
DAYS = (-20000, -100, -10, 10, 100, 4000)
CODES_AT_MOST = 60
FIXED = {
    Kind.CHECKBOX: ("1",),
    Kind.PARTIAL_DATE: ("19500000", "20260301", "20350401"),
    Kind.YEAR_MONTH: ("195001", "202603", "203504"),
    Kind.YEAR: ("1950", "2026", "2035"),
    Kind.INTEGER: ("0", "1", "50", "99999"),
    Kind.MONEY: ("0", "1", "50", "99999999"),
    Kind.POSTAL_CODE: ("1000013",),
    Kind.MUNICIPALITY: ("131016",),
    Kind.RESIDENCE_CARD: ("AB12345678CD",),
}


class Watched(Mapping[str, Any]):
    """Answers that note which of them are read, as paths."""

    def __init__(self, answers: Answers, read: set[str], prefix: str = "") -> None:
        self._answers, self._read, self._prefix = answers, read, prefix

    def __getitem__(self, key: str) -> Any:
        self._read.add(self._prefix + key)
        value = self._answers[key]
        if not isinstance(value, list):
            return value
        return [Watched(row, self._read, f"{self._prefix}{key}.{number}.") for number, row in enumerate(value)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)


def paths_read(rule: Rule, answers: Answers, today: date) -> set[str]:
    """The paths of the answers that a rule looks at, given or not."""
    read: set[str] = set()
    list(rule(Watched(answers, read), today))
    return read


def rules_of(form: Form) -> tuple[Rule, ...]:
    """The rules of all pages and of the form."""
    return (*(rule for step in form.steps for rule in step.rules), *form.rules)


def said_by_rules(form: Form) -> Said:
    """Every message that the form's rules can raise, and at which question."""
    return frozenset().union(*(said_by(rule, form) for rule in rules_of(form)))


def said_by(rule: Rule, form: Form) -> Said:
    """The messages that one rule can raise in a form."""
    return _search(rule, tuple(sorted(_trials(form, rule).items())))


def _trials(form: Form, rule: Rule) -> dict[str, tuple[str, ...]]:
    """The paths a rule reads, with the values to try; found by answering what it reads until it reads no more."""
    known: dict[str, tuple[str, ...]] = {}
    rows: set[str] = set()
    while True:
        read = set().union(*(paths_read(rule, answers, TODAY) for answers in _openers(known, rows)))
        new = read - set(known) - rows
        if not new:
            return {path: values for path, values in known.items() if values} | dict.fromkeys(rows, ())
        for path in new:
            item = form.index.get(path)
            if isinstance(item, Repeat):
                rows.add(path)
            else:
                known[path] = _values(form, path)


def _openers(known: Mapping[str, tuple[str, ...]], rows: set[str]) -> Iterator[dict[str, Any]]:
    """Everything answered, nothing answered, and each in turn with one answer changed: a rule reads on from some."""
    filled = {path: values[-1] for path, values in known.items() if values}
    for base, shown in product((filled, {}), (rows, set())):
        base = {path: value for path, value in base.items() if shown or "." not in path}
        yield _nested(base, shown)
        for path, values in known.items():
            yield from (_nested({**base, path: value}, shown) for value in values)


def _values(form: Form, path: str) -> tuple[str, ...]:
    try:
        question = form.find(path)
    except KeyError:
        return ()
    if question.kind is Kind.DATE:
        return tuple(f"{TODAY + timedelta(days):%Y%m%d}" for days in DAYS)
    if question.kind in (Kind.CHOICE, Kind.RADIO):
        return tuple(_codes(form, question)[:CODES_AT_MOST])
    return FIXED.get(question.kind, ("1" * (question.max if question.exact else 1),))


def _codes(form: Form, question: Question) -> list[str]:
    if not question.choices_by:
        return [entry.code for entry in code_list(str(question.choices), form.type)]
    parent = next((each for step in form.steps for each in step.questions() if each.id == question.choices_by), None)
    if parent is None or parent.choices_by:
        return []
    names = (f"{question.choices}_{entry.code}" for entry in code_list(str(parent.choices), form.type))
    return [entry.code for name in names if has_list(name, form.type) for entry in code_list(name, form.type)]


@lru_cache(maxsize=4096)
def _search(rule: Rule, trials: tuple[tuple[str, tuple[str, ...]], ...]) -> Said:
    rows = {path for path, values in trials if not values}
    tried = {path: ("", *values) for path, values in trials if values}
    said: set[tuple[str, str]] = set()
    filled = {path: values[-1] for path, values in tried.items()}
    for base, shown in product(({}, filled), (rows, set())):
        base = {path: value for path, value in base.items() if shown or "." not in path}
        for count in (0, 1, 2):
            for paths in combinations([path for path in tried if shown or "." not in path], count):
                for values in product(*(tried[path] for path in paths)):
                    answers = _nested({**base, **dict(zip(paths, values, strict=True))}, shown)
                    said |= {(without_rows(p.path), p.refusal.id) for p in rule(answers, TODAY)}
    return frozenset(said)


def without_rows(path: str) -> str:
    """ "relatives.0.name" as "relatives.name"."""
    return ".".join(part for part in path.split(".") if not part.isdecimal())


def _nested(flat: Mapping[str, str], rows: Sequence[str] | set[str]) -> dict[str, Any]:
    answers: dict[str, Any] = {id: [{}] for id in rows}
    for path, value in flat.items():
        head, _, rest = path.partition(".")
        if not value:
            continue
        if rest:
            number, _, name = rest.partition(".")
            kept = answers.setdefault(head, [{}])
            kept += [{} for _ in range(int(number) + 1 - len(kept))]
            kept[int(number)][name] = value
        else:
            answers[head] = value
    return answers
