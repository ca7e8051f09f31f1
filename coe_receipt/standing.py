"""What a certificate is worth on a day, for everybody who asks."""

from datetime import date
from enum import StrEnum

from django.db.models import Q, QuerySet

from coe_receipt.models import Certificate, State
from messages.text import Text

OUT = (State.SENT, State.UNCLEAR, State.RECEIVED)
ISSUED = (State.QUEUED, State.FAILED, *OUT)


class Standing(StrEnum):
    PREPARED = "prepared"
    VALID = "valid"
    RECEIVED = "received"
    VOID = "void"
    EXPIRED = "expired"


LABELS: dict[Standing, Text] = {
    Standing.PREPARED: Text("交付前", "Not issued yet"),
    Standing.VALID: Text(
        "有効（受領登録前）",
        "Valid (receipt not registered)",
        "{使|つか}えます（{受領登録|じゅりょうとうろく}が まだです）",
    ),
    Standing.RECEIVED: Text(
        "有効（受領登録済）",
        "Valid (receipt registered)",
        "{使|つか}えます（{受領登録|じゅりょうとうろく}を しました）",
    ),
    Standing.VOID: Text("無効（取消）", "Void (cancelled)", "{使|つか}えません（{取|と}り{消|け}されました）"),
    Standing.EXPIRED: Text("無効（有効期限切れ）", "Expired", "{使|つか}えません（{期限|きげん}が {過|す}ぎました）"),
}
TAGS = {
    Standing.PREPARED: "orange",
    Standing.VALID: "blue",
    Standing.RECEIVED: "green",
    Standing.VOID: "red",
    Standing.EXPIRED: "red",
}


def standing(certificate: Certificate, today: date) -> Standing:
    """Void wins over expired, expired over received."""
    if certificate.state == State.VOID:
        return Standing.VOID
    if certificate.state == State.DRAFT or certificate.valid_until is None:
        return Standing.PREPARED
    if certificate.valid_until < today:
        return Standing.EXPIRED
    return Standing.RECEIVED if certificate.state == State.RECEIVED else Standing.VALID


def expired(today: date) -> Q:
    """Those that ran out before `today`."""
    return Q(valid_until__lt=today, state__in=ISSUED)


def of_addressee(user_pk: int) -> QuerySet[Certificate]:
    """What the addressee sees: everything that went out, or may have, also void, newest first."""
    out = Q(state__in=OUT) | Q(state=State.VOID, sent_at__isnull=False)
    return Certificate.objects.filter(out, addressee_id=user_pk).order_by("-issued_on", "-number")
