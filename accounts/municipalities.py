"""Finding a municipality by prefecture and part of its name."""

from applications.catalogue.lists import MUNICIPALITIES, Entry, code_list

PREFECTURES = "CA69_1"
RESULTS = 200


def find(query: str, prefecture: str) -> tuple[Entry, ...]:
    """The municipalities whose name holds `query` ("": all) in the prefecture of that code ("": anywhere)."""
    return code_list(MUNICIPALITIES).search_within(prefecture, query, RESULTS)


def is_known(code: str) -> bool:
    return code_list(MUNICIPALITIES).get(code) is not None
