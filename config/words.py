"""Short words that every form field shows, ready in each language: a page has up to a hundred fields."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from messages.templatetags.bilingual import ruby
from messages.text import Text

WORDS = {
    "required": Text("必須", "Required", "{必須|ひっす}"),
    "example": Text("例：", "e.g. ", "{例|れい}："),
    "error": Text("エラー", "Error"),
    "search": Text("検索", "Search", "{検索|けんさく}"),
    "clear": Text("クリア", "Clear"),
    "select": Text("選択してください", "Select"),
    "not_chosen": Text("未選択", "Not chosen", "まだ {選|えら}んでいません"),
    "year": Text("年", "Year", "{年|ねん}"),
    "month": Text("月", "Month", "{月|がつ}"),
    "day": Text("日", "Day", "{日|にち}"),
    "unknown_parts": Text(
        "わからない月・日は空欄のままにしてください。",
        "Leave the month or day empty if it is unknown.",
        "わからない {月|つき}や {日|ひ}は、{書|か}かないでください。",
    ),
    "former": Text("前の申請から", "from the former application", "{前|まえ}の {申請|しんせい}から"),
    "more_help": Text("説明を見る", "Show explanation", "{説明|せつめい}を {見|み}る"),
}
_READY: dict[str, dict[str, SafeString]] = {
    code: {name: ruby(text.to(code)) for name, text in WORDS.items()} for code, _ in settings.LANGUAGES
}


def words(request: HttpRequest) -> dict[str, dict[str, SafeString]]:
    """`words.required` and the rest of `WORDS`, as HTML in the reader's language."""
    return {"words": _READY.get(get_language() or "", _READY["ja"])}
