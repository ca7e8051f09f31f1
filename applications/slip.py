"""受付票: what shows somebody else that an application was received, without saying whose it is."""

import hmac
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from applications import labels
from applications.models import Application
from applications.states import State
from messages import crypto
from messages.text import Text

LENGTH = 12
PENDING = Text("申請中です（審査が終わっていません）。", "Pending: the procedure is not completed.")
OVER = Text("手続は完了しています。", "The procedure is completed.")


@dataclass(frozen=True, slots=True)
class Standing:
    """Type, day and standing of a received application: all that number and code tell."""

    type: Text
    filed: datetime
    standing: Text
    pending: bool


def code(application: Application) -> str:
    """The code that stands on the slip of a filed, numbered application: three groups of four."""
    whole = crypto.keyed_hash("receipt-slip", f"{application.receipt_number}\0{application.pk}")[:LENGTH].upper()
    return "-".join(whole[place : place + 4] for place in range(0, LENGTH, 4))


def ask(number: str, given: str) -> Standing | None:
    """What stands behind a number and its code; None when they do not belong together."""
    number, given = (unicodedata.normalize("NFKC", text).strip().upper() for text in (number, given))
    if "\0" in number:
        return None
    found = Application.objects.filter(receipt_number=number).defer("answers").first()
    if found is None or found.submitted_at is None or not hmac.compare_digest(_plain(code(found)), _plain(given)):
        return None
    pending = found.state != State.CLOSED
    return Standing(labels.type_label(found.type), found.submitted_at, PENDING if pending else OVER, pending)


def _plain(text: str) -> bytes:
    return text.replace("-", "").replace(" ", "").encode()
