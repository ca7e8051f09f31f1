"""Field names that the official tool writes differently in one type or one row of a block."""

import re

REPAIRS = (
    ("coe", "I", r"^jobHisList\[", "empHisList["),
    ("coe", "I", r"^kadoskList\[", "kduskList["),
    ("change", "J", r"^tiziSbnHuhuList\[", "tzhSibnHohoList["),
    ("change", "J", r"^snmnkKirkList\[", "sidoSmonList["),
    ("change", "J", r"\.oknKekoKkssme$", ".soknKekoKkssme"),
    ("", "V", r"^selGnjs2SyokusCode", "selGnjs2GnjsTypeCode"),
    ("", "V", r"^txtSzknJgySntaTwo$", "txtSzknJgySnta1"),
    ("", "V", r"^txtSzknJgySntaThr$", "txtSzknJgySnta2"),
    ("", "O", r"^selKykkkOtheGyosCode", "selKykkOtheGyosCode"),
)
"""(type or "" for all, sheet, pattern, replacement)."""


def repaired(type: str, sheet: str, name: str) -> str:
    """The name as the rest of the tool spells it."""
    for of_type, of_sheet, pattern, replacement in REPAIRS:
        if sheet == of_sheet and of_type in ("", type):
            name = re.sub(pattern, replacement, name)
    return name
