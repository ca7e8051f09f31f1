"""The record of an application: who did what when, who looked at it. Entries are only ever added."""

from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.models import User
from applications.models import Application, HistoryEntry
from messages import audit
from messages.refusal import Refusal
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Event:
    """`sentence` says what happened; `open` events are shown to the owner, the others to staff only."""

    sentence: Text
    open: bool = True


AT_VERSION = "at_version"
EVENTS = {
    "entered": Event(Text("申請情報を入力しました。", "The application was entered.")),
    "photo_registered": Event(Text("顔写真を登録しました。", "The photo was registered.")),
    "documents_registered": Event(Text("資料を登録しました。", "The documents were registered.")),
    "receipt_changed": Event(Text("受領方法を変更しました。", "The method of receipt was changed.")),
    "deleted": Event(Text("申請情報を削除しました。", "The entry was deleted.")),
    "reopened": Event(Text("下書きに戻しました。", "The entry was turned back into a draft.")),
    "simultaneous_entered": Event(Text("同時申請を入力しました。", "A simultaneous application was entered.")),
    "simultaneous_deleted": Event(Text("同時申請を削除しました。", "A simultaneous application was deleted.")),
    "expiry_told": Event(Text("記録の削除を予告しました。", "It was told that the record will be deleted.")),
    "files_expired": Event(
        Text(
            "保存期間が過ぎた写真と資料を削除しました。",
            "Photo and documents were deleted, as their time was over.",
        )
    ),
    "expired": Event(Text("保存期間が過ぎたため削除しました。", "Deleted after the time records are kept.")),
    "filed": Event(Text("入管庁に申請しました。", "The application was filed with the bureau.")),
    "numbered": Event(Text("受付番号が付きました。", "The receipt number was given.")),
    "photo_requested": Event(Text("顔写真の追完を依頼しました。", "A new photo was asked for.")),
    "documents_requested": Event(Text("資料の追完を依頼しました。", "Documents were asked for.")),
    "photo_supplied": Event(Text("顔写真を追完しました。", "The photo asked for was registered.")),
    "documents_supplied": Event(Text("資料を追完しました。", "The documents asked for were registered.")),
    "supplement_closed": Event(Text("追完の依頼を取り消しました。", "The request for a supplement was closed.")),
    "photo_checked": Event(Text("顔写真を確認しました。", "The photo was seen by the examiner."), open=False),
    "photo_approved": Event(Text("顔写真を承認しました。", "The photo was accepted."), open=False),
    "documents_taken_over": Event(Text("資料を連携しました。", "The documents were taken over."), open=False),
    "assigned": Event(Text("担当を決めました。", "The case was assigned."), open=False),
    "examination_begun": Event(Text("審査が始まりました。", "The examination began.")),
    "issuance": Event(Text("発行の準備に入りました。", "The issue is being prepared.")),
    "result_registered": Event(Text("結果を登録しました。", "The result was registered."), open=False),
    "completed": Event(Text("手続が完了しました。", "The procedure was completed.")),
    "withdrawal_requested": Event(Text("取下げを希望しました。", "A withdrawal was asked for.")),
    "withdrawal_taken_back": Event(Text("取下げの希望を取り消しました。", "The wish to withdraw was taken back.")),
    "withdrawn": Event(Text("取下げを登録しました。", "The withdrawal was registered.")),
    "downloaded": Event(Text("控えを取得しました。", "A copy was downloaded.")),
    "viewed": Event(Text("職員が閲覧しました。", "A staff member viewed the application."), open=False),
    "photo_viewed": Event(Text("職員が顔写真を閲覧しました。", "A staff member viewed the photo."), open=False),
    "document_viewed": Event(Text("職員が資料を閲覧しました。", "A staff member opened a document."), open=False),
}


def record(application: Application, event: str, actor: User | None, **detail: str | int) -> HistoryEntry:
    """Add an entry; `actor` None is the system. `detail` takes codes and counts, never personal data.

    The entry keeps the record's version, so that somebody with an older page can be told what happened since.
    Raises `KeyError` for an unknown event.
    """
    EVENTS[event]
    audit.changed(f"application {event}", application.pk, actor=actor.pk if actor else "")
    known = {AT_VERSION: application.version, **detail}
    return HistoryEntry.objects.create(application=application, event=event, actor=actor, detail=known)


def sentence(entry: HistoryEntry) -> Text:
    """What happened, in words; events of older versions show their key."""
    event = EVENTS.get(entry.event)
    return event.sentence if event else Text(entry.event, entry.event)


def timeline(application: Application) -> QuerySet[HistoryEntry]:
    """What the owner sees, newest first: no names of staff, no views, no result."""
    names = [name for name, event in EVENTS.items() if event.open]
    return application.history.filter(event__in=names)


def changed_since(application: Application, version: int) -> Refusal:
    """WZBAM175E for a page that showed `version`, saying what happened to the record since."""
    newer = timeline(application).filter(**{f"detail__{AT_VERSION}__gt": version}).order_by("id")
    happened = [sentence(entry) for entry in newer[:5]]
    if not happened:
        return Refusal("WZBAM175E")
    told = Text(
        f"（画面を開いた後の変更：{''.join(each.ja for each in happened)}）"
        "最新の内容を確認して、もう一度操作してください。",
        f"(Since the page was opened: {' '.join(each.en for each in happened)}) Check the record and try again.",
    )
    return Refusal("WZBAM175E", detail=told)
