"""The public check page: number and code from the paper, one of four answers, nothing personal."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.network import client_ip
from accounts.throttle import Limit, SlowedError, spend
from coe_receipt.checking import ask
from coe_receipt.standing import TAGS, Standing
from messages.text import Text

ANSWERS: dict[Standing | None, Text] = {
    Standing.VALID: Text("有効です。", "Valid.", "{使|つか}えます。"),
    Standing.RECEIVED: Text(
        "有効です（受領登録済）。",
        "Valid (receipt registered).",
        "{使|つか}えます（{受領登録|じゅりょうとうろく}を しました）。",
    ),
    Standing.VOID: Text(
        "無効です（取り消されました）。", "Void (cancelled).", "{使|つか}えません（{取|と}り{消|け}されました）。"
    ),
    Standing.EXPIRED: Text(
        "無効です（有効期限が過ぎました）。", "Expired.", "{使|つか}えません（{期限|きげん}が {過|す}ぎました）。"
    ),
    None: Text(
        "この番号と確認コードの証明書はありません。",
        "There is no certificate with this number and code.",
        "この {番号|ばんごう}と コードの {証明書|しょうめいしょ}は ありません。",
    ),
}
_WITHIN = timedelta(minutes=10)
SLOWED = Text(
    "お使いのネットワークからの確認が多すぎます。10分ほど待ってから、もう一度お試しください。",
    "Too many checks came from your network. Wait about ten minutes and try again.",
)


@never_cache
@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """Every check of number and code counts against the address it comes from."""
    number, code = request.GET.get("number", ""), request.GET.get("code", "")
    context = {"number": number[:40], "code": code[:40], "answer": "", "tag": "", "slowed": ""}
    if not number.strip() or not code.strip():
        return render(request, "coe_receipt/check.html", context)
    try:
        spend(Limit("coe-check", settings.COE_CHECK_LIMIT, _WITHIN), client_ip(request) or "")
    except SlowedError as slowed:
        response = render(request, "coe_receipt/check.html", {**context, "slowed": SLOWED}, status=429)
        response["Retry-After"] = str(slowed.seconds)
        return response
    found = ask(number, code)
    answer = {"answer": ANSWERS[found], "tag": TAGS[found] if found else "orange"}
    return render(request, "coe_receipt/check.html", {**context, **answer})
