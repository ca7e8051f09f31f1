"""The code lists of the questions, read from data/lists when they are first asked for.

A list is named by its official id ("CB79"). Where the official tools for COE, change and extension differ, the list has
variants ("A062@coe"); naming the application type picks one. The choices that hang on another answer are the list
``<list>_<code of that answer>`` ("CB19_T14"). Made by scripts/rebuild_code_lists.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from applications.catalogue import list_files
from applications.catalogue.text import japanese_part, search_key
from messages.text import Text

STANDS_FOR = {"acquisition": "change", "certificate": "extension", "reentry": "change", "activity": "change"}
"""Types without an official tool take the variant of a type that has one (common_forms, residence status)."""
MUNICIPALITIES = "CA69"


@dataclass(frozen=True, slots=True)
class Entry:
    """One choice.

    `kana` holds its readings and other names, parted by spaces. `parent` is a code in the list above: the prefecture of
    a municipality, the bureau (札 … 福) of an office or prefecture, the answer that a linked list hangs on. `obsolete`
    marks municipalities in which nobody is registered today: names given up, six villages of the northern isles.
    """

    code: str
    text: Text
    kana: str = ""
    parent: str = ""
    obsolete: bool = False


class CodeList:
    """An ordered list of choices with unique codes."""

    __slots__ = ("_by_label", "_keys", "codes", "entries", "id")

    def __init__(self, id: str, entries: tuple[Entry, ...]) -> None:
        self.id = id
        self.entries = entries
        self.codes = {entry.code: entry for entry in entries}
        self._keys: tuple[str, ...] = ()
        self._by_label: dict[str, str | None] = {}

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def get(self, code: str) -> Entry | None:
        return self.codes.get(code)

    def find(self, label: str) -> str | None:
        """The code whose label is `label`: Japanese, English or both together ("有 Yes"); None when none or several.

        Width, case, kana and spaces do not count. A municipality is also found without its prefecture.
        """
        if not self._by_label:
            self._by_label = _labels(self.entries)
        code = self._by_label.get(search_key(label))
        return code if code is not None else self._by_label.get(search_key(japanese_part(label)))

    def search(self, query: str, limit: int = 20) -> tuple[Entry, ...]:
        """Entries in which every word of `query` occurs (name in either language, or reading), best first.

        Names that begin with the query come first, obsolete ones last; () for an empty query.
        """
        words = [key for word in query.split() if (key := search_key(word))]
        if not words:
            return ()
        if not self._keys:
            self._keys = tuple(_key(entry) for entry in self.entries)
        starts = (f"\n{''.join(words)}", f"\n{words[-1]}")
        found = []
        for place, key in enumerate(self._keys):
            if all(word in key for word in words):
                begins = any(start in key for start in starts)
                found.append((self.entries[place].obsolete, not begins, place))
        return tuple(self.entries[place] for _, _, place in sorted(found)[:limit])

    def search_within(self, parent: str, query: str, limit: int) -> tuple[Entry, ...]:
        """`search` among the entries under `parent`, in list order and all of them; without a parent a plain search."""
        if not parent:
            return self.search(query, limit)
        within = tuple(entry for entry in self.entries if entry.parent == parent)
        if not query:
            return within
        matching = {entry.code for entry in self.search(query, len(self))}
        return tuple(entry for entry in within if entry.code in matching)


def list_id(id: str, type: str = "") -> str:
    """The id of the list that `id` names for an application type; raises `KeyError` when there is none.

    "A062" with "extension" is "A062@extension"; an id may bring its type along ("A062@coe", "CB19@change_T41").
    """
    base, _, named = id.partition("@")
    tool, _, parent = named.partition("_")
    base = f"{base}_{parent}" if parent else base
    variants = list_files.variants().get(base)
    if variants is None:
        raise KeyError(id)
    wanted = tool.partition("+")[0] or STANDS_FOR.get(type, type)
    found = variants.get(wanted) or variants.get("")
    if found is None:
        raise KeyError(f"{id} differs by application type: {', '.join(sorted(set(variants.values())))}")
    return found


def has_list(id: str, type: str = "") -> bool:
    """Whether `code_list` knows the list."""
    try:
        list_id(id, type)
    except KeyError:
        return False
    return True


@lru_cache(maxsize=8192)
def code_list(id: str, type: str = "") -> CodeList:
    """The list `id`, in the variant of the application type; raises `KeyError` when there is none."""
    return _read(list_id(id, type))


@cache
def _read(id: str) -> CodeList:
    if id == MUNICIPALITIES:
        return CodeList(id, tuple(_municipalities()))
    listed = list_files.index()[id]
    labels = list_files.labels(listed.labels)
    order = listed.order()
    return CodeList(id, tuple(_entry(labels[code], listed.parent) for code in (labels if order is None else order)))


def _entry(label: list_files.Label, parent: str) -> Entry:
    return Entry(label.code, Text(label.ja, label.en), label.kana, parent or label.parent, label.obsolete)


def _municipalities() -> Iterator[Entry]:
    """All municipalities under their full names (東京都千代田区), findable without the prefecture too."""
    prefectures = code_list("CA69_1")
    for label in list_files.labels(list_files.index()[MUNICIPALITIES].labels).values():
        above = prefectures.codes[label.parent]
        text = Text(f"{above.text.ja}{label.ja}", f"{label.en}, {above.text.en}")
        kana = f"{label.kana} {above.kana}{label.kana} {label.ja}"
        yield Entry(label.code, text, kana, label.parent, label.obsolete)


def _names(entry: Entry) -> Iterator[str]:
    yield entry.text.ja
    yield entry.text.en
    yield f"{entry.text.ja}{entry.text.en}"


def _key(entry: Entry) -> str:
    """Every name an entry is found by, each after a line feed."""
    return "".join(f"\n{search_key(name)}" for name in (entry.text.ja, entry.text.en, *entry.kana.split()))


def _labels(entries: tuple[Entry, ...]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for names in (_names, lambda entry: entry.kana.split()):
        first: dict[str, str | None] = {}
        for entry in entries:
            for key in {search_key(name) for name in names(entry)} - {""}:
                first[key] = entry.code if key not in first else None
        found = first | found
    return found
