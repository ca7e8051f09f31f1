"""What the page 顔写真添付・受領方法 is about: the application, what may be changed now, and what stands on it."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from applications import transitions
from applications.access import own_application
from applications.catalogue.model import Form
from applications.fields import Field, Page
from applications.models import Application
from applications.states import PhotoState
from applications.transitions import Action
from applications.views.filing import summary
from attachments import again, receipt
from attachments.limits import KB, MB
from attachments.models import Photo
from attachments.photo import DUMMY_PATH
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines
from messages.text import Text

PHOTO = "photo"
"""Name of the file field and id of its input."""
PHOTO_LABEL = Text("顔写真", "Photo")


@dataclass(frozen=True)
class Place:
    """The application and what may be changed on its page now; `purpose` is the list button it was opened by."""

    application: Application
    form: Form
    photo: bool
    receipt: bool
    purpose: str

    @property
    def url(self) -> str:
        return reverse("photo", args=[self.application.pk]) + f"?purpose={self.purpose}"

    @property
    def photo_needed(self) -> bool:
        return self.application.photo_state != PhotoState.NOT_NEEDED


def place(request: HttpRequest, pk: UUID) -> Place:
    """Raises `Refusal` when what the page was opened for may not be changed now."""
    application = own_application(request, pk)
    action = Action.RECEIPT if request.GET.get("purpose") == Action.RECEIPT else Action.PHOTO
    transitions.require(action, application)
    return Place(
        application,
        receipt.form_of(application),
        transitions.refusal(Action.PHOTO, application) is None,
        transitions.refusal(Action.RECEIPT, application) is None,
        action.value,
    )


def context(request: HttpRequest, here: Place) -> dict[str, Any]:
    """Everything the page's template needs."""
    values, problems = again.kept(request, here.application.pk) or ({}, [])
    fields = _fields(here, values, problems) if here.receipt else []
    photo_errors = at_fields(problems).get(PHOTO, [])
    links: list[tuple[str, object]] = [(f"#{PHOTO}", PHOTO_LABEL) for _ in photo_errors[:1]]
    links += [(f"#{field['id']}", field["label"]) for field in fields if field["error"]]
    current = current_photo(here.application)
    return {
        **summary(here.application),
        "place": here,
        "fields": fields,
        "office_fixed": here.receipt and receipt.OFFICE not in here.form.index,
        "office_errors": at_fields(problems).get(receipt.OFFICE, []),
        "current": current,
        "advice": current.warnings if current else [],
        "photo_errors": photo_errors,
        "problems_lines": page_lines(problems),
        "problem_links": [{"href": href, "label": label} for href, label in links],
        "max_bytes": settings.PHOTO_RESIZE_MAX_MB * MB if settings.PHOTO_RESIZE else settings.PHOTO_MAX_KB * KB,
        "resize_mb": settings.PHOTO_RESIZE_MAX_MB if settings.PHOTO_RESIZE else 0,
        "max_kb": settings.PHOTO_MAX_KB,
        "dummy": DUMMY_PATH,
    }


def current_photo(application: Application) -> Photo | None:
    return Photo.objects.filter(application=application, replaced_at=None).first()


def _fields(here: Place, values: dict[str, str], problems: list[Problem]) -> list[Field]:
    chosen = {**receipt.now_chosen(here.application, here.form), **values}
    if not chosen.get(receipt.AREA):
        chosen[receipt.AREA] = receipt.area_of(here.form, here.application.all_answers)
    answers = {**here.application.all_answers, **chosen}
    errors: dict[str, list[Refusal]] = {}
    for problem in problems:
        errors.setdefault(problem.path, []).append(problem.refusal)
    page = Page(here.form, answers, errors, get_language() or "ja")
    asked = [replace(question, number="") for question in receipt.questions(here.form)]
    fields = [page.field(question, question.id, answers.get(question.id), answers) for question in asked]
    for field in fields:
        if field["name"] == receipt.METHOD:
            field["options"] = receipt.radios(here.form)
    return fields
