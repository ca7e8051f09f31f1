"""The states a person reads in the list (behaviour: values shown in the list)."""

from django.db.models import TextChoices


class State(TextChoices):
    """申請状態"""

    ENTERED = "entered", "入力完了（申請未了）"
    BULK_ERROR = "bulk_error", "エラー（一括登録）"
    SUBMITTED = "submitted", "申請完了"
    EXAMINATION = "examination", "審査中"
    ISSUANCE = "issuance", "発行待ち"
    CLOSED = "closed", "完了"


FILED = frozenset({State.SUBMITTED, State.EXAMINATION, State.ISSUANCE})
"""With the bureau: filed and not completed."""


class PhotoState(TextChoices):
    """顔写真"""

    BLANK = "", ""
    NOT_NEEDED = "not_needed", "対象外"
    MISSING = "missing", "未登録"
    REGISTERED = "registered", "登録済"
    REQUESTED = "requested", "追完待ち"
    CHECKED = "checked", "審査確認"
    APPROVED = "approved", "審査承認"


class DocumentState(TextChoices):
    """添付資料"""

    BLANK = "", ""
    MISSING = "missing", "未登録"
    REGISTERED = "registered", "登録済"
    REQUESTED = "requested", "追完待ち"
    REPLACED = "replaced", "登録済（再登録）"
    TAKEN_OVER = "taken_over", "連携済"


class Outcome(TextChoices):
    """The result; staff only, never shown in the owner's list."""

    NONE = "", ""
    GRANTED = "granted", "許可・交付"
    REFUSED = "refused", "不許可・不交付"
    WITHDRAWN = "withdrawn", "取下げ"
    DISCONTINUED = "discontinued", "終止"
