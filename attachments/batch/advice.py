"""What to do about a refusal in a result, and where."""

from dataclasses import dataclass

from django.urls import reverse

from applications.models import Application
from messages.refusal import Refusal
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Advice:
    """`url` is the page where it is done, "" when there is none."""

    text: Text
    url: str = ""


_PHOTO = Text("顔写真を添付する", "Attach a photo")
_PAPERS = Text("資料を確認する", "See the documents")
_RECEIPT = Text("受領方法を選び直す", "Choose the method of receipt again")
_LOOK = Text("最新の内容を確認して、もう一度操作する", "See the record as it is now and try again")
_AGAIN = Text("時間をおいて、もう一度操作する", "Try again a little later")
_DETAIL = Text("申請の内容と状態を確認する", "See the application and its state")
_GONE = Text("申請はもうありません。することはありません。", "The application has gone; there is nothing to do.")
_LOGIN = Text("利用者情報の状態をヘルプデスクに確認する", "Ask the help desk about your account")
_PAGES: dict[str, tuple[Text, str]] = {
    **dict.fromkeys(("WZBAM179E", "WZBAM146E", "WZBAM147E", "WZBAM148E", "WZBAM149E"), (_PHOTO, "photo")),
    **dict.fromkeys(("WZBAM183E", "WZBAM184E", "WZBAM185E"), (_PAPERS, "documents")),
    **dict.fromkeys(("WZBAM139E", "WZBAM140E", "WZBAM285E"), (_RECEIPT, "receipt")),
    "WZBAM175E": (_LOOK, "application-detail"),
    "WZBAM177E": (_AGAIN, "application-detail"),
    "WZBAM178E": (_LOGIN, ""),
}


def about(refusal: Refusal, application: Application | None) -> Advice:
    """`application` is None when it is gone."""
    if application is None:
        return Advice(_GONE)
    text, page = _PAGES.get(refusal.id, (_DETAIL, "application-detail"))
    if page == "receipt":
        return Advice(text, reverse("photo", args=[application.pk]) + "?purpose=receipt")
    return Advice(text, reverse(page, args=[application.pk]) if page else "")
