"""A person's browser without script: reads a page's form, types into it, presses a button, follows the redirect."""

from collections.abc import Mapping
from typing import Any

from django.test import Client
from django.urls import reverse

from applications import drafts
from applications.catalogue import forms
from applications.catalogue.model import Form, Kind, Question, Repeat, Step
from applications.folding import KEPT
from applications.models import Draft
from applications.partial_dates import parted
from tests.support.inputs import Inputs


class Wizard:
    """One draft in one browser."""

    def __init__(self, client: Client, type: str = "extension", status: str = "N2") -> None:
        self.client = client
        self.form: Form = forms.form(type, status)
        url = reverse("wizard-start")
        chosen, activity = forms.chosen_at_start(status)
        answer = client.post(url, {**self.read(url).values, "type": type, "status": chosen, "activity": activity})
        assert answer.status_code == 302, answer.content.decode()
        self.draft = Draft.objects.latest("created_at")

    def read(self, url: str) -> Inputs:
        self.html = self.client.get(url).content.decode()
        return Inputs(self.html)

    def url(self, step: str) -> str:
        return reverse("wizard-step", args=[self.draft.pk, step])

    def press(self, step: str, action: str, typed: Mapping[str, Any] | None = None, **more: Any) -> str:
        """Type into a page and press a button; where the answer leads. Names with dots go into `typed`."""
        url = self.url(step) if step != drafts.CONFIRM else reverse("wizard-confirm", args=[self.draft.pk])
        return self.send(url, {"action": action, **(typed or {}), **more})

    def send(self, url: str, typed: Mapping[str, Any]) -> str:
        sent = {key: value for key, value in {**self.read(url).values, **typed}.items() if value is not None}
        answer = self.client.post(url.partition("?")[0], sent)
        assert answer.status_code == 302, answer.content.decode()[:2000]
        return str(answer["Location"])

    def answers(self) -> dict[str, Any]:
        return Draft.objects.get(pk=self.draft.pk).answers

    def shown(self, step: str) -> Inputs:
        return self.read(self.url(step))

    def fill(self, answers: Mapping[str, Any], *, until: str = drafts.CONFIRM) -> str:
        """Go through the pages up to `until` with these answers, every part unfolded; where the last 「次へ」 led."""
        onward = ""
        for step in self.form.steps:
            if step.id == until:
                break
            onward = self.press(step.id, "next", inputs(step, answers), **{KEPT: None})
            if "warning=1" in onward:
                onward = self.press(step.id, "accept")
            assert not onward.endswith("#errors"), (step.id, self.problems(step.id))
        return onward

    def problems(self, step: str) -> list[str]:
        """The lines of the page's red block."""
        page = self.read(self.url(step) if step != drafts.CONFIRM else reverse("wizard-confirm", args=[self.draft.pk]))
        block = self.html.partition('<ul class="errors__lines">')[2].partition("</ul>")[0]
        assert page
        return [line.partition("</li>")[0] for line in block.split("<li>")[1:]]


def inputs(step: Step, answers: Mapping[str, Any]) -> dict[str, str]:
    """The inputs of a page that stand for these answers."""
    sent: dict[str, str] = {}
    for item in step.items():
        if item.id not in answers:
            continue
        if isinstance(item, Repeat):
            for number, row in enumerate(answers[item.id]):
                for question in item.questions:
                    if question.id in row:
                        sent |= _typed(question, f"{item.id}.{number}.{question.id}", row[question.id])
        else:
            sent |= _typed(item, item.id, answers[item.id])
    return sent


def _typed(question: Question, name: str, value: str) -> dict[str, str]:
    if question.kind is Kind.PARTIAL_DATE and len(value) == 8:
        return {f"{name}.{part}": text for part, text in zip("ymd", parted(value), strict=True)}
    if question.kind is Kind.DATE and len(value) == 8:
        return {name: f"{value[:4]}-{value[4:6]}-{value[6:]}"}
    if question.kind is Kind.YEAR_MONTH and len(value) == 6:
        return {name: f"{value[:4]}-{value[4:]}"}
    return {name: value}
