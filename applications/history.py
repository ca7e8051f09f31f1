"""The record of an application: who did what when, who looked at it. Entries are only ever added."""

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import User
from applications.models import Application, HistoryEntry
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Event:
    """`sentence` says what happened; `open` events are shown to the owner, the others to staff only."""

    sentence: Text
    open: bool = True


EVENTS = {
    "entered": Event(Text("申請情報を入力しました。", "The application was entered.")),
    "photo_registered": Event(Text("顔写真を登録しました。", "The photo was registered.")),
    "documents_registered": Event(Text("資料を登録しました。", "The documents were registered.")),
    "receipt_changed": Event(Text("受領方法を変更しました。", "The method of receipt was changed.")),
    "filed": Event(Text("入管庁に申請しました。", "The application was filed with the bureau.")),
    "numbered": Event(Text("受付番号が付きました。", "The receipt number was given.")),
    "examination_begun": Event(Text("審査が始まりました。", "The examination began.")),
    "issuance": Event(Text("発行の準備に入りました。", "The issue is being prepared.")),
    "result_registered": Event(Text("結果を登録しました。", "The result was registered."), open=False),
    "completed": Event(Text("手続が完了しました。", "The procedure was completed.")),
    "withdrawn": Event(Text("取下げを登録しました。", "The withdrawal was registered.")),
    "downloaded": Event(Text("控えを取得しました。", "A copy was downloaded.")),
    "viewed": Event(Text("職員が閲覧しました。", "A staff member viewed the application."), open=False),
    "photo_viewed": Event(Text("職員が顔写真を閲覧しました。", "A staff member viewed the photo."), open=False),
    "document_viewed": Event(Text("職員が資料を閲覧しました。", "A staff member opened a document."), open=False),
}


def record(application: Application, event: str, actor: User | None, **detail: str | int) -> HistoryEntry:
    """Add an entry; `actor` None is the system. `detail` takes codes and counts, never personal data.

    Raises `KeyError` for an unknown event.
    """
    EVENTS[event]
    return HistoryEntry.objects.create(application=application, event=event, actor=actor, detail=detail)


def sentence(entry: HistoryEntry) -> Text:
    """What happened, in words; events of older versions show their key."""
    event = EVENTS.get(entry.event)
    return event.sentence if event else Text(entry.event, entry.event)


def timeline(application: Application) -> Iterable[HistoryEntry]:
    """What the owner sees, newest first: no names of staff, no views, no result."""
    names = [name for name, event in EVENTS.items() if event.open]
    return application.history.filter(event__in=names)
