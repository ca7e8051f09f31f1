"""The demo agent's applications, made the way real ones are; the people in them are made up."""

from datetime import timedelta
from typing import Any

from accounts.models import User
from applications import drafts, lifecycle
from applications.catalogue import forms
from applications.demo_register import seed_register
from applications.examples import example_answers
from applications.models import Application, Draft
from applications.states import Outcome
from messages import clock

OWNER, EXAMINER = "lawyer0001", "staff0001"
APPLICATIONS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    ("closed", "extension", "N2", {"name": "MIHON,ICHIKO", "sex": "2"}),
    ("issuance", "coe", "N2", {"name": "MIHON,JIRO"}),
    ("examination", "extension", "N2", {"name": "MIHON,MITSUKO", "sex": "2"}),
    ("submitted", "extension", "N1", {"name": "MIHON,SHIRO"}),
    ("entered", "coe", "N3", {"name": "MIHON,GOKO", "sex": "2", "nationality": "283"}),
    ("entered", "extension", "N5", {"name": "MIHON,ROKURO"}),
)
DRAFT = {"name": "MIHON,NANAKO", "sex": "2", "birth_date": "19950714", "nationality": "140"}


def seed_demo() -> None:
    """Enter the applications and a draft for the demo agent, unless the agent has any, and their residence cards.

    Photos and documents that the states speak of are drawn by the demo of the room `attachments`.
    """
    owner = User.objects.filter(authentication_id=OWNER).first()
    examiner = User.objects.filter(authentication_id=EXAMINER).first()
    if owner is None or examiner is None or Application.objects.filter(owner=owner).exists():
        return
    for number, (goal, type, status, given) in enumerate(APPLICATIONS, 1):
        application = _enter(owner, number, type, status, given)
        _lead_to(goal, application, examiner)
        _keep_in_order(application, number)
    seed_register(owner)
    if not Draft.objects.filter(owner=owner).exists():
        draft = drafts.start(owner, type="extension", status="N2")
        draft.answers = {**draft.answers, **DRAFT}
        draft.save()


def _enter(owner: User, number: int, type: str, status: str, given: dict[str, str]) -> Application:
    form, today = forms.form(type, status), clock.today()
    own: dict[str, Any] = {
        "birth_date": f"19{80 + number}0{number}1{number}",
        "notification_email": f"applicant{number}@example.jp",
        **given,
    }
    if type == "extension":
        own["residence_card_number"] = f"ZZ0000000{number}ZZ"
    answers = example_answers(form, today, **own)
    return lifecycle.enter(owner=owner, form=form, answers=answers, today=today, status=status)


def _keep_in_order(application: Application, number: int) -> None:
    """No two at one moment, however coarse the clock is: what is as old as another is listed by its key, by chance."""
    apart = timedelta(milliseconds=number)
    entered = Application.objects.get(pk=application.pk)
    filed = entered.submitted_at and entered.submitted_at + apart
    Application.objects.filter(pk=entered.pk).update(created_at=entered.created_at + apart, submitted_at=filed)


def _lead_to(goal: str, application: Application, examiner: User) -> None:
    if goal == "entered":
        return
    lifecycle.photo_registered(actor=application.owner, pk=application.pk)
    lifecycle.documents_registered(actor=application.owner, pk=application.pk)
    lifecycle.file(actor=application.owner, pk=application.pk)
    if goal == "submitted":
        return
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    if goal == "examination":
        return
    lifecycle.register_result(actor=examiner, pk=application.pk, outcome=Outcome.GRANTED)
    if goal == "closed":
        lifecycle.complete(actor=examiner, pk=application.pk)
