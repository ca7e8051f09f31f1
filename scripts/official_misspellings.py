"""Field names that the official tool writes differently in one row of a block or one type: (type, sheet, column)."""

REPAIRED: dict[tuple[str, str, str], str] = {}
