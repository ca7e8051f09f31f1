"""Applications whose certificate is due: ticked and prepared, many at once."""

from typing import Any
from uuid import UUID

from django.contrib import messages as notes
from django.http import HttpRequest

from applications.labels import status_label
from applications.models import Application
from coe_receipt import preparing
from coe_receipt.periods import PERIODS
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text

SHOWN = 500
CHOOSE = Text("選択", "Choose")
PERIOD = Text("在留期間", "Period of stay")
MORE = Text(
    "先頭の{shown}件を表示しています。これらの証明書を作成すると、次の申請が表示されます。",
    "These are the first {shown}. The next ones follow when their certificates are prepared.",
)
PREPARED = Text("作成しました。内容を確認して交付してください。", "Prepared. Check them and issue them.")


def prepare(request: HttpRequest) -> bool:
    """Prepare what was ticked with the period chosen, and say how it went; whether all went well."""
    period, keys = request.POST.get("period", ""), _keys(request.POST.getlist("application"))
    missing = [str(label) for label, there in ((CHOOSE, keys), (PERIOD, period in PERIODS)) if not there]
    if missing:
        notes.error(request, f"{line(Refusal('WZBAM002E'))} ({', '.join(missing)})")
        return False
    done, known = 0, Application.objects.only("receipt_number", "provisional_number").in_bulk(keys)
    for key in keys:
        try:
            preparing.prepare_online(actor=request.user, application=key, period=period)  # type: ignore[arg-type]
        except Refusal as refusal:
            notes.error(request, f"{known.get(key, key)}：{line(refusal)}")
        else:
            done += 1
    if done:
        notes.success(request, f"{PREPARED} ({done})")
    return done == len(keys)


def page_of(request: HttpRequest) -> dict[str, Any]:
    """The template's context; what was chosen stays chosen when it came back."""
    due = list(preparing.waiting().select_related("owner").defer("answers")[: SHOWN + 1])
    ticked = set(request.POST.getlist("application"))
    return {
        "title": str(Text("交付を待つ申請", "Applications that wait for their certificate")),
        "applications": [(each, status_label(each.status), str(each.pk) in ticked) for each in due[:SHOWN]],
        "more": str(MORE).format(shown=SHOWN) if len(due) > SHOWN else "",
        "periods": [(code, str(text)) for code, text in PERIODS.items()],
        "choose": CHOOSE,
        "period_label": PERIOD,
        "period": request.POST.get("period", ""),
    }


def _keys(values: list[str]) -> list[UUID]:
    try:
        return [UUID(value) for value in values[:SHOWN]]
    except ValueError:
        return []
