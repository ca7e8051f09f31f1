"""Write bulk_upload/data anew from a specification folder: in which order the official tool writes its inputs.

    python -m scripts.rebuild_bulk_layouts SPEC

A line of layouts.csv is one order: application type, its name, the number of fields of a line, and for each input of
applications/catalogue/data/official_columns/<type>.csv the field it goes to. ``7:3`` are fields 7, 8, 9 for the next
three inputs, ``-5`` are five inputs that are not written. orders.csv names the order of each menu entry.
"""

import argparse
import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from bulk_upload.layouts import FOLDER

TYPES = ("coe", "change", "extension")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("spec", type=Path)
    source = parser.parse_args().spec / "official_bulk" / "layout"
    FOLDER.mkdir(parents=True, exist_ok=True)
    layouts: list[tuple[object, ...]] = []
    orders: list[tuple[object, ...]] = []
    for type in TYPES:
        layout = json.loads((source / f"{type}.json").read_text(encoding="utf-8"))
        for name, order in layout["order"].items():
            layouts.append((type, name, order["max"], " ".join(_runs(order["pos"]))))
        orders.extend((menu["key"], menu["order"]) for menu in layout["menus"])
    _write(FOLDER / "layouts.csv", ("type", "order", "width", "fields"), layouts)
    _write(FOLDER / "orders.csv", ("key", "order"), orders)


def _runs(fields: list[int | None]) -> Iterator[str]:
    place = 0
    while place < len(fields):
        first, end = fields[place] or 0, place + 1
        while end < len(fields) and (fields[end] or 0) == (first + end - place if first else 0):
            end += 1
        length = end - place
        yield f"-{length}" if not first else f"{first}:{length}" if length > 1 else str(first)
        place = end


def _write(path: Path, header: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
