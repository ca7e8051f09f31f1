"""Drafts with all answered that can be, one of each form with a wizard of its own; made inside an installation."""

from django.urls import reverse

from accounts.models import User
from applications import drafts
from applications.catalogue.every_form import every_form
from applications.catalogue.model import Type
from messages import clock
from tests.support.answers import valid

FILED_WITH_ANOTHER = (Type.REENTRY, Type.ACTIVITY)


def drafted(owner: str) -> list[tuple[str, str]]:
    """(what the page is called, its address) of every page of these drafts of the user `owner`."""
    user = User.objects.get_by_natural_key(owner)
    pages: list[tuple[str, str]] = []
    for form in every_form():
        if form.type in FILED_WITH_ANOTHER:
            continue
        draft = drafts.start(user, type=form.type, status=form.status or "N2")
        draft.answers = valid(form, clock.today(), seed=1, fill="all")
        draft.save()
        name = f"{form.type} {form.status}".strip()
        steps = (step.id for step in form.steps if step.id != drafts.CONFIRM)
        pages += [(f"{name} {step}", reverse("wizard-step", args=[draft.pk, step])) for step in steps]
    return pages
