"""Finding a municipality by prefecture and part of its name."""

from applications.catalogue.lists import MUNICIPALITIES, Entry, code_list

PREFECTURES = "CA69_1"
RESULTS = 200


def find(query: str, prefecture: str) -> tuple[Entry, ...]:
    """The municipalities whose name holds `query` ("": all) in the prefecture of that code ("": anywhere)."""
    known = code_list(MUNICIPALITIES)
    if not prefecture:
        return known.search(query, RESULTS)
    within = tuple(entry for entry in known.entries if entry.parent == prefecture)
    if not query:
        return within
    matching = {entry.code for entry in known.search(query, len(known))}
    return tuple(entry for entry in within if entry.code in matching)


def is_known(code: str) -> bool:
    return code_list(MUNICIPALITIES).get(code) is not None
