"""Applications for the browser tests of the owner's work, made inside the running system."""

from typing import Any

from django.urls import reverse

from accounts.models import User
from applications import drafts, lifecycle
from applications.catalogue import forms
from applications.models import Application
from attachments.demo import demo_document, demo_photo
from attachments.register import confirm_document, hold_document, register
from messages import clock
from tests.applications import desk
from tests.support import examples


def entered(owner: str, card: str, name: str = "LI,WEI") -> dict[str, str]:
    """An entry that needs nothing but a photo."""
    return _key(desk.entered(User.objects.get(authentication_id=owner), name=name, residence_card_number=card))


def filed_with_documents(owner: str, card: str) -> dict[str, str]:
    """Filed, with the demo's photo and PDF."""
    application = _with_photo(owner, card)
    actor, pk = application.owner, application.pk
    hold_document(actor=actor, pk=pk, version=None, document=demo_document())
    confirm_document(actor=actor, pk=pk)
    return _key(lifecycle.file(actor=actor, pk=pk))


def with_simultaneous(owner: str, card: str) -> dict[str, str]:
    """Ready to be filed together with a permission to engage in other activities."""
    main = _with_photo(owner, card)
    form, known = forms.form("activity"), main.all_answers
    given: dict[str, Any] = {id: known[id] for id in form.index if id in known}
    answers = desk.answers("activity", "", **given)
    lifecycle.enter(owner=main.owner, form=form, answers=answers, today=clock.today(), main=main)
    return _key(main)


def two_versions(owner: str) -> str:
    """The address of a page that was typed into twice, with words, rows and an empty answer that differ."""
    draft = drafts.start(User.objects.get(authentication_id=owner), type="extension", status="N2")
    answers = draft.answers = examples.extension(clock.today())
    row = {**answers["relatives"][0], "name": "別の者"}
    typed = {**answers, "occupation": "研究者", "home_town": "", "relatives": [row], "address_street": "見" * 100}
    draft.beside = {"step": "identity1", "answers": typed}
    draft.save()
    return reverse("wizard-versions", args=[draft.pk])


def _with_photo(owner: str, card: str) -> Application:
    application = desk.entered(User.objects.get(authentication_id=owner), residence_card_number=card)
    register(actor=application.owner, pk=application.pk, version=None, photo=demo_photo())
    return application


def _key(application: Application) -> dict[str, str]:
    return {"pk": str(application.pk)}
