"""Whose file it is, by its name: row number, receipt or provisional number, passport or residence card number."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from attachments.batch.models import Entry

SECRET = ("passport_number", "residence_card_number")
"""Answers a file may be named by; such a name is not kept (`Match.kept_as`)."""
_SEPARATORS = re.compile(r"[-_ .(（、　]")
_BETWEEN = re.compile(r"[\s\-‐-―－]")
_SEQUENCE = re.compile(r"\D|\d{1,2}(\D|$)|$")
"""What may follow a row number: a word or a short count. A longer number means that both are one number."""


@dataclass(frozen=True, slots=True)
class Match:
    """The entries a file name stands for: none, one, or more than one, which is for nobody. `kept_as`: its new name."""

    entries: tuple[Entry, ...]
    kept_as: str


class Names:
    """The names that files for these entries may have."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._plain: dict[str, dict[int, Entry]] = defaultdict(dict)
        self._secret: dict[str, dict[int, Entry]] = defaultdict(dict)
        self._rows: dict[str, dict[int, Entry]] = defaultdict(dict)
        for entry in entries:
            self._learn(entry)

    def match(self, base: str) -> Match:
        """Of all beginnings of `base` that end at a separator the longest that is somebody's counts."""
        stem, dot, ending = base.rpartition(".")
        ends = [len(stem), *sorted((found.start() for found in _SEPARATORS.finditer(stem)), reverse=True)]
        for end in ends:
            begin = stem[:end]
            found, secret = self._found(_folded(begin), stem[end + 1 :])
            if found:
                label = next(iter(found.values())).label
                kept_as = f"{label}{stem[end:]}{dot}{ending}" if secret else base
                return Match(tuple(found.values()), kept_as)
        return Match((), base)

    def _found(self, name: str, rest: str) -> tuple[dict[int, Entry], bool]:
        found = dict(self._plain.get(name, {}))
        if name.isascii() and name.isdigit() and _SEQUENCE.match(rest):
            found |= self._rows.get(name.lstrip("0"), {})
        secret = self._secret.get(name, {})
        return found | secret, bool(secret)

    def _learn(self, entry: Entry) -> None:
        application = entry.application
        if application is None:
            return
        self._rows[str(entry.number)][entry.place] = entry
        for name in (application.receipt_number, application.provisional_number, entry.label):
            if name:
                self._plain[_folded(name)][entry.place] = entry
        answers = application.all_answers
        for id in SECRET:
            if number := answers.get(id):
                self._secret[_folded(str(number))][entry.place] = entry


def _folded(name: str) -> str:
    """Capital, of one width, without spaces and hyphens."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", name).upper())
