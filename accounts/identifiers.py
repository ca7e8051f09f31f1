"""Making an 認証ID, and its one spelling."""

import secrets
import unicodedata

MAX_LENGTH = 20
LETTERS, DIGITS = "abcdefghjkmnpqrstuvwxyz", "23456789"


def canonical_id(typed: str) -> str:
    """What was typed as an 認証ID in the spelling that is stored: half width, lower case, no outer spaces.

    Ids that differ in case or width only are one id, so that they also count as one for the lock. What no id can be
    (control characters, too long) comes out as text that no account has and every database can store.
    """
    folded = unicodedata.normalize("NFKC", typed).strip().lower()
    printable = "".join(letter if letter.isprintable() else "?" for letter in folded)
    return printable if len(printable) <= MAX_LENGTH else f"{printable[:MAX_LENGTH]}?"


def new_id() -> str:
    """An 認証ID as the manual's examples: five letters and five digits, none of which looks like another."""
    return "".join(secrets.choice(LETTERS) for _ in range(5)) + "".join(secrets.choice(DIGITS) for _ in range(5))
