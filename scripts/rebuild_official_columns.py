"""Write applications/catalogue/data/official_columns anew from a specification folder.

    python -m scripts.rebuild_official_columns SPEC

SPEC holds official_bulk/: every input of the official bulk tool and its menus. One line of <type>.csv is one input:
sheet, column, name (the header, repaired where the tool misspells it), header (as the file has it, where it differs),
length, exact, required, characters, list. A line of menus.csv is one entry of the tool's menu.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from applications.catalogue.official import FOLDER
from scripts.official_misspellings import repaired

TYPES = ("coe", "change", "extension")
SHEETS = {"同時申請": "simultaneous", "高度専門職ポイント表": "points"}
FULL_WIDTH = "ひらがな，全角カナ，漢字，全角英字，全角数字，全角記号"
CHARACTERS = {
    "": "",
    "すべて": "any",
    FULL_WIDTH: "full_width",
    f"{FULL_WIDTH}，半角数字": "full_width",
    "漢字，全角数字": "full_width",
    f"{FULL_WIDTH}，半角英字，半角数字，半角記号，半角カナ": "any",
    "半角スペース，半角英大文字": "capitals",
    "半角英字": "capitals",
    "半角数字": "digits",
    "半角数字，半角記号": "half_width",
    "半角英字，半角数字": "alphanumeric",
    "半角英字，半角数字，半角記号": "half_width",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec", type=Path)
    source = parser.parse_args().spec / "official_bulk"
    FOLDER.mkdir(parents=True, exist_ok=True)
    menus: list[tuple[str, ...]] = []
    for type in TYPES:
        with (source / f"bulk_columns_{type}.tsv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        header = ("sheet", "column", "name", "header", "length", "exact", "required", "characters", "list")
        _write(FOLDER / f"{type}.csv", header, (_line(type, row) for row in rows))
        layout = json.loads((source / "layout" / f"{type}.json").read_text(encoding="utf-8"))
        menus.extend(_menu(type, menu) for menu in layout["menus"])
    _write(FOLDER / "menus.csv", ("type", "key", "file", "sheets", "hidden"), menus)


def _line(type: str, row: dict[str, str]) -> tuple[str, ...]:
    sheet, header = _sheet(row["sheet"]), row["csv_header"]
    name = repaired(type, sheet, _regular(header))
    return (
        sheet,
        row["col"],
        name,
        header if header != name else "",
        row["len"],
        "1" if row["exact"] else "",
        "1" if row["req"] else "",
        CHARACTERS[row["charset"]],
        row["list"],
    )


def _regular(header: str) -> str:
    """The header without the object it belongs to, with the dot that some rows lack."""
    return re.sub(r"^(\w+\[\d+\])(?!\.)", r"\1.", re.sub(r"^WCC\w+Dto:", "", header))


def _sheet(name: str) -> str:
    inner = name.partition("(")[2].rstrip(")")
    if inner.startswith("区分"):
        return inner.removeprefix("区分")
    return SHEETS.get(inner, "common")


def _menu(type: str, menu: dict[str, object]) -> tuple[str, ...]:
    sheets, hidden = menu["sheets"], menu["hidden"]
    assert isinstance(sheets, list) and isinstance(hidden, dict)
    return (
        type,
        str(menu["key"]),
        str(menu["file"]),
        " ".join(_sheet(sheet) for sheet in sheets),
        " ".join(f"{_sheet(sheet)}={columns}" for sheet, columns in hidden.items()),
    )


def _write(path: Path, header: Iterable[str], rows: Iterable[tuple[str, ...]] | Iterator[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
