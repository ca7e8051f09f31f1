"""The form on which staff enter a case applied for at the counter."""

from typing import Any

from django import forms

from accounts.models import User
from applications.admin.words import title
from applications.catalogue import forms as catalogue
from applications.catalogue.checks import checker
from applications.catalogue.lists import code_list
from applications.catalogue.model import Question
from applications.offices import BUREAUS
from coe_receipt.periods import PERIODS
from coe_receipt.preparing import STATED, recipient
from coe_receipt.wording import COE, NATIONALITIES, SEXES
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text

NO_RECIPIENT = Text(
    "この認証IDの（窓口申請）在留資格認定証明書電子交付希望者は登録されていないか、利用を停止されています。",
    "No recipient of electronic certificates is registered under this ID, or the account is stopped.",
)
Choices = list[tuple[str, str]]


def _offices() -> Choices:
    return [("", ""), *((code, str(text)) for code, text in BUREAUS.items())]


def _listed(name: str) -> Choices:
    return [("", ""), *((entry.code, str(entry.text)) for entry in code_list(name, COE).entries)]


def _statuses() -> Choices:
    return [("", ""), *((code, str(label)) for code, label in catalogue.statuses_offered())]


def _periods() -> Choices:
    return [("", ""), *((code, str(text)) for code, text in PERIODS.items())]


class CounterForm(forms.Form):
    """What a certificate states and who receives it; name and birth date are checked as in an application."""

    authentication_id = forms.CharField(label=title("受取人の認証ID", "Addressee's authentication ID"), max_length=256)
    office = forms.ChoiceField(label=title("受理庁", "Bureau"), choices=_offices)
    name = forms.CharField(label=title("氏名", "Name"), max_length=104, help_text="HOUMU,TARO")
    sex = forms.ChoiceField(label=title("性別", "Sex"), choices=lambda: _listed(SEXES))
    birth_date = forms.CharField(label=title("生年月日", "Date of birth"), max_length=20, help_text="YYYYMMDD")
    nationality = forms.ChoiceField(
        label=title("国籍・地域", "Nationality/Region"), choices=lambda: _listed(NATIONALITIES)
    )
    status = forms.ChoiceField(label=title("在留資格", "Status of residence"), choices=_statuses)
    period = forms.ChoiceField(label=title("在留期間", "Period of stay"), choices=_periods)

    def clean_authentication_id(self) -> User:
        user = recipient(self.cleaned_data["authentication_id"])
        if user is None:
            raise forms.ValidationError(str(NO_RECIPIENT))
        return user

    def clean_name(self) -> str:
        return self._checked("name")

    def clean_birth_date(self) -> str:
        return self._checked("birth_date")

    def prepared(self) -> dict[str, Any]:
        """The arguments of `prepare_counter` but the actor; of a valid form."""
        clean = self.cleaned_data
        data = {name: clean[name] for name in (*STATED, "status", "period")}
        return {"addressee": clean["authentication_id"], "office": clean["office"], "data": data}

    def _checked(self, name: str) -> str:
        question = catalogue.form(COE, "N2").index[name]
        assert isinstance(question, Question)
        try:
            return checker(question)(self.cleaned_data[name])
        except Refusal as refusal:
            raise forms.ValidationError(line(refusal)) from None
