"""A stored application's answers in words."""

from applications.catalogue import forms
from applications.models import Application
from applications.presentation import ShownStep, sections


def shown(application: Application) -> list[ShownStep]:
    """Every asked answer, grouped as the confirmation page; nothing for a form that is no longer known."""
    try:
        form = forms.form(application.type, application.status)
    except KeyError:
        return []
    return sections(form, application.all_answers)
