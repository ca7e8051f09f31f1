"""Names of files as other people's computers give them."""

import unicodedata

LENGTH = 255
INVISIBLE = frozenset({"Cc", "Cf"})


def safe_name(name: str) -> str:
    """Without characters that are not seen or turn the reading around ("fdp.exe" for "exe.pdf"); the ending stays."""
    seen = "".join(char for char in unicodedata.normalize("NFC", name) if unicodedata.category(char) not in INVISIBLE)
    stem, dot, ending = seen.rpartition(".")
    return f"{stem[: LENGTH - len(ending) - 1]}{dot}{ending}"
