"""Periods of stay, named from their codes: years, months and days in 2 + 2 + 3 digits, a status in front or not."""

from scripts.code_lists.labels import Label

SPECIAL = {
    "9999998": Label("外交活動の期間", "Period during which diplomatic activities are performed"),
    "9999999": Label("無期限", "Unlimited"),
}
_UNITS = (("年", "year"), ("月", "month"), ("日", "day"))


def period(code: str) -> Label:
    """The label of "0403000": 4年3月, 4 years 3 months."""
    if code in SPECIAL:
        return SPECIAL[code]
    numbers = (int(code[:2]), int(code[2:4]), int(code[4:]))
    parts = [(number, *unit) for number, unit in zip(numbers, _UNITS, strict=True) if number]
    ja = "".join(f"{number}{unit}" for number, unit, _ in parts)
    en = " ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, _, unit in parts)
    return Label(ja, en)


def status_period(code: str, official: Label, statuses: dict[str, Label]) -> Label:
    """The label of "T200300000": 技能(3年), Skilled Labor (3 years). `official` gives the status' short name."""
    span = period(code[3:])
    return Label(f"{official.ja.partition('（')[0]}({span.ja})", f"{statuses[code[:3]].en} ({span.en})")
