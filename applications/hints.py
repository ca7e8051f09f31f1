"""The format hint under a field, derived from its declaration."""

from applications.catalogue.model import Charset, Kind, Question
from messages.text import Text

_SCRIPTS = {
    Charset.FULL_WIDTH: Text("全角", "full-width"),
    Charset.HALF_WIDTH: Text("半角英数字・記号", "half-width letters, digits and symbols"),
    Charset.CAPITALS: Text("半角英字（大文字）", "half-width capital letters"),
    Charset.ALPHANUMERIC: Text("半角英数字", "half-width letters and digits"),
    Charset.DIGITS: Text("半角数字", "half-width digits"),
}
_KINDS = {
    Kind.NAME: Text(
        "半角英字（大文字）{max}文字以内。姓と名の間は「,」（スペースで入力すると「,」になります）",
        "Half-width capitals, at most {max} characters; a comma between the parts (a space becomes a comma)",
    ),
    Kind.PHONE: Text("半角数字{max}文字以内（ハイフンなし）", "Half-width digits, at most {max}, no hyphen"),
    Kind.POSTAL_CODE: Text(
        "半角数字7文字（ハイフンなし）。不明な場合は0000000", "7 half-width digits, no hyphen; 0000000 if unknown"
    ),
    Kind.EMAIL: Text(
        "半角英数字・記号{max}文字以内", "Half-width letters, digits and symbols, at most {max} characters"
    ),
    Kind.RESIDENCE_CARD: Text(
        "半角英数字12文字（英字2文字＋数字8文字＋英字2文字）", "12 characters: 2 letters, 8 digits, 2 letters"
    ),
    Kind.INTEGER: Text("半角数字{max}桁以内", "Half-width digits, at most {max}"),
    Kind.MONEY: Text("半角数字{max}桁以内（円）", "Half-width digits, at most {max} (yen)"),
    Kind.YEAR: Text("西暦4桁", "4 digits"),
    Kind.PARTIAL_DATE: Text("西暦", "Western calendar"),
}
_LENGTH = Text("{max}文字以内", "at most {max} characters")
_EXACTLY = Text("{max}文字", "exactly {max} characters")


def hint(question: Question, language: str | None) -> str:
    """The hint in `language`; "" where there is nothing to say."""
    if question.hint is not None:
        return question.hint.to(language)
    if question.kind in _KINDS:
        return _KINDS[question.kind].to(language).replace("{max}", str(question.max))
    if question.kind not in (Kind.TEXT, Kind.TEXTAREA, Kind.DIGITS, Kind.LETTERS) or not question.max:
        return ""
    length = (_EXACTLY if question.exact else _LENGTH).to(language).replace("{max}", str(question.max))
    charset = {Kind.DIGITS: Charset.DIGITS, Kind.LETTERS: Charset.CAPITALS}.get(question.kind, question.charset)
    script = _SCRIPTS.get(charset) if isinstance(charset, Charset) else None
    if script is None:
        return length
    return f"{script.to(language)}, {length}" if language == "en" else f"{script.to(language)}{length}"
