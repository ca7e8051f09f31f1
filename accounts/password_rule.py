"""What a password must be (manual 2.15.5, decision 5)."""

import string
from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator

from messages.refusal import Refusal
from messages.text import Text

MIN, MAX = 8, 32
SYMBOLS = "$%&=@_#*+-.?!"
CLASSES = (frozenset(string.ascii_letters), frozenset(string.digits), frozenset(SYMBOLS))
ALLOWED = frozenset().union(*CLASSES)
LOOKALIKES = str.maketrans("@$!013457", "asioleast")
RULE = Text(
    f"必ず半角英字・半角数字・半角記号の3種類を混在させて、8文字以上32文字以内で入力してください。"
    f"大文字、小文字は別の文字として区別します。入力可能な記号は {SYMBOLS} です。",
    f"8 to 32 characters: half-width letters, digits and symbols, all three. Capital and small letters differ. "
    f"Symbols: {SYMBOLS}",
    "{英語|えいご}の {字|じ}・{数字|すうじ}・{記号|きごう}の 3つを {全部|ぜんぶ} {使|つか}って、"
    f"8{{文字|もじ}}から 32{{文字|もじ}}までで {{書|か}}いてください。{{使|つか}}える {{記号|きごう}}：{SYMBOLS}",
)
HOLDS_ID = Text("認証IDを含むパスワードは使えません。", "A password must not contain the authentication ID.")
WELL_KNOWN = Text(
    "よく使われる言葉に数字や記号を足しただけのパスワードは、推測されやすいため使えません。",
    "A common word with digits and symbols added is easily guessed and cannot be used.",
)
THE_OLD_ONE = Text("現在と同じパスワードは使えません。", "The new password must differ from the current one.")


def refusal(password: str, *, field: Text, authentication_id: str) -> Refusal | None:
    """Why `password` cannot be taken, said about `field`; None when it can. It must not be empty."""
    if not MIN <= len(password) <= MAX:
        return Refusal(
            "WZBAM012E", field=field, min=Text("8桁", f"{MIN} characters"), max=Text("32桁", f"{MAX} characters")
        )
    letters = frozenset(password)
    if not letters <= ALLOWED or not all(letters & group for group in CLASSES):
        return Refusal("WZBAM005E", field=field)
    if authentication_id and authentication_id.lower() in password.lower():
        return Refusal("WZBAM005E", field=field, detail=HOLDS_ID)
    if _is_well_known(password):
        return Refusal("WZBAM005E", field=field, detail=WELL_KNOWN)
    return None


def _is_well_known(password: str) -> bool:
    lower = password.lower()
    plain = lower.strip(string.digits + SYMBOLS)
    folded = lower.strip(SYMBOLS).rstrip(string.digits + SYMBOLS).translate(LOOKALIKES)
    return not _well_known().isdisjoint({lower, plain, folded})


@cache
def _well_known() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords)
