"""The official lists as the specification holds them, brought to one id, one order and no menu-only items."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

TOOLS = ("coe", "change", "extension")
NOT_CHOICES = frozenset(
    {"A062_1", "CA61_2", "CB18_1", "CB18_2", "CB20_1", "CC02_1", "CC02_2"}
    | {"CC02_4", "CC02_5", "CC11_1", "CC11_2", "CC13_1", "CC13_2", "CC52_1"}
)
"""Lists without parent that only steer the tool's sheets (menu keys for linked lists) or that no column uses."""
ONE_VERSION = frozenset({"A030", "C619"})
"""Families whose variants are one list: hours (`change` asks none), offices by region (`extension` is current)."""
ONE_VARIANT = {"A030": "coe+extension", "CB52": "extension", "C970_T71": "extension", "CB19_4_T83": "coe+extension"}
PREFERRED_TOOL = "extension"


@dataclass(frozen=True, slots=True)
class OfficialList:
    """`base` is the id without variant, `tools` the tools it holds for; `parent` the code a linked list hangs on."""

    base: str
    tools: tuple[str, ...]
    title: str
    items: tuple[tuple[str, str], ...]
    parent: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(code for code, _ in self.items)

    @property
    def family(self) -> str:
        return self.base[: -len(self.parent) - 1] if self.parent else self.base


def read(spec: Path) -> list[OfficialList]:
    """All lists of a spec folder, variants with the same codes and names merged."""
    bulk = spec / "official_bulk"
    source = yaml.load((bulk / "codelists.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    menus = {tool: json.loads((bulk / "layout" / f"{tool}.json").read_text("utf-8"))["lists"] for tool in TOOLS}
    held = [_official(id, one, linked=group == "linked") for group in source for id, one in source[group].items()]
    codes = {(listed.family[:4], label): code for listed in held for code, label in listed.items if code}
    found = [
        version
        for listed in held
        for version in _by_menu(_with_codes(listed, codes), menus)
        if version.parent or version.base not in NOT_CHOICES
    ]
    return list(_merged(found))


def _official(id: str, held: Mapping[str, Any], *, linked: bool) -> OfficialList:
    base = id.partition("@")[0]
    tools = tuple(held["tools"])
    items = tuple((str(code), str(label)) for code, label in held["items"] or ())
    return OfficialList(base, tools, held["name_ja"], items, base.rpartition("_")[2] if linked else "")


def _with_codes(listed: OfficialList, codes: Mapping[tuple[str, str], str]) -> OfficialList:
    """A linked list's items without code get the one that their label has elsewhere in the family."""
    if not listed.parent or all(listed.codes):
        return listed
    items = ((code or codes[listed.family[:4], label], label) for code, label in listed.items)
    return replace(listed, items=tuple(items))


def _by_menu(listed: OfficialList, menus: Mapping[str, Mapping[str, list[list[str]]]]) -> Iterator[OfficialList]:
    """The list as the tools' menus offer it: a menu's own version wins over the table, which holds leftovers."""
    plain = tuple(tool for tool in listed.tools if listed.base not in menus[tool])
    if plain:
        yield replace(listed, tools=plain)
    for tool in listed.tools:
        if listed.base in menus[tool]:
            items = tuple((code, label) for code, label in menus[tool][listed.base] if code or label)
            yield replace(listed, tools=(tool,), items=items)


def _merged(found: list[OfficialList]) -> Iterator[OfficialList]:
    by_base: dict[str, list[OfficialList]] = {}
    for listed in found:
        by_base.setdefault(listed.base, []).append(listed)
    for base, versions in by_base.items():
        kept: list[OfficialList] = []
        for listed in _one_variant(base, versions):
            same = next((other for other in kept if _same(other, listed)), None)
            if same is None:
                kept.append(listed)
            else:
                kept[kept.index(same)] = replace(same, tools=same.tools + listed.tools)
        yield from (replace(one, tools=TOOLS) for one in kept) if len(kept) == 1 else kept


def _one_variant(base: str, versions: list[OfficialList]) -> list[OfficialList]:
    family = base.partition("_")[0]
    if base in ONE_VARIANT or family in ONE_VERSION:
        wanted = ONE_VARIANT.get(base, PREFERRED_TOOL).partition("+")[0]
        return [next((v for v in versions if wanted in v.tools), versions[0])]
    return versions


def _same(one: OfficialList, other: OfficialList) -> bool:
    """Same codes under the same names, whatever the order."""
    return set(one.codes) == set(other.codes) and len(_names(one) ^ _names(other)) == 0


def _names(listed: OfficialList) -> set[tuple[str, str]]:
    return {(code, label.replace("&amp;", "&").partition(" ")[0]) for code, label in listed.items}
