"""What a staff action asks for on the page that confirms it."""

from collections.abc import Iterable
from typing import Any

from django import forms

from accounts.models import AccountState, User
from applications.admin.words import title
from applications.labels import OUTCOMES
from applications.lifecycle.checking import VIEW
from applications.lifecycle.examination import DECIDED
from applications.lifecycle.supplements import REASON_LENGTH
from applications.models import SupplementKind
from messages import clock
from messages.text import Text

KINDS = {SupplementKind.PHOTO: Text("顔写真", "Photo"), SupplementKind.DOCUMENTS: Text("添付資料", "Documents")}
NOBODY = Text("（担当なし）", "(nobody)")


def _choices(words: dict[Any, Text]) -> list[tuple[str, str]]:
    return [(str(code), str(text)) for code, text in words.items()]


def _outcomes() -> list[tuple[str, str]]:
    return _choices({outcome: OUTCOMES[outcome] for outcome in DECIDED})


def _kinds() -> list[tuple[str, str]]:
    return _choices(dict(KINDS))


def _people() -> Iterable[tuple[str, str]]:
    """Those of the staff who may see applications at all."""
    yield "", str(NOBODY)
    for person in User.objects.filter(is_staff=True, state=AccountState.ACTIVE).order_by("authentication_id"):
        if person.has_perm(VIEW):
            yield person.authentication_id, f"{person.get_full_name()} ({person})"


class Result(forms.Form):
    outcome = forms.ChoiceField(label=title("結果", "Result"), choices=_outcomes, widget=forms.RadioSelect)


class Request(forms.Form):
    kind = forms.ChoiceField(label=title("追完の対象", "What is asked for"), choices=_kinds, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=title("理由（利用者に送られます）", "Reason (sent to the owner)"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    deadline = forms.DateField(
        label=title("期限", "Deadline"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )

    def clean_deadline(self) -> Any:
        deadline = self.cleaned_data["deadline"]
        if deadline < clock.today():
            raise forms.ValidationError(str(Text("今日以降の日を指定してください。", "Today or later, please.")))
        return deadline


class Kind(forms.Form):
    kind = forms.ChoiceField(label=title("追完の対象", "What was asked for"), choices=_kinds, widget=forms.RadioSelect)


class Assignment(forms.Form):
    to = forms.ChoiceField(label=title("担当", "Assigned to"), choices=_people, required=False)
