"""Entries in progress: starting one, saving what was typed, leaving a page, finding where to go on."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.http import Http404, QueryDict

from accounts.models import Category, User
from applications import card_check
from applications.catalogue import forms
from applications.catalogue.check import Checked, check_form, check_step
from applications.catalogue.model import Form, Repeat, Step, Type
from applications.catalogue.rules.periods import late_acquisition
from applications.models import Draft
from applications.pending import is_pending
from applications.typed import read_step
from messages import clock
from messages.refusal import Problem, Refusal
from messages.text import Text

CONFIRM, PERSON_KNOWN = "confirm", "identity2"
STORED = (
    "type",
    "status",
    "step",
    "attempted",
    "taken_over",
    "sealed",
    "sealed_beside",
    "catalogue_version",
    "version",
    "updated_at",
)


def start(owner: User, *, type: str, status: str) -> Draft:
    """A new draft with what is known about its owner already filled in."""
    form = forms.form(type, status)
    draft = Draft(owner=owner, type=type, status=status, catalogue_version=forms.VERSION, step=form.steps[0].id)
    draft.answers = {key: value for key, value in _known(owner).items() if value and key in form.index}
    draft.save()
    return draft


def change_kind(draft: Draft, *, type: str, status: str) -> None:
    """Turn the draft into another form; answers stay, those the new form does not ask fall away when it is left."""
    form = forms.form(type, status)
    draft.type, draft.status, draft.catalogue_version = type, status, forms.VERSION
    draft.step, draft.attempted = form.steps[0].id, []
    draft.answers = {key: value for key, value in draft.answers.items() if key in form.index}
    store(draft)


def form_of(draft: Draft) -> Form:
    return forms.form(draft.type, draft.status)


def save_typed(draft: Draft, step: Step, post: QueryDict, *, leaving: bool = False) -> None:
    """Keep what was typed on a page, valid or not; when `leaving`, answers the page no longer asks are let go."""
    before = draft.answers
    draft.answers = read_step(step, post, before, leaving=leaving)
    if draft.taken_over:
        draft.taken_over = [id for id in draft.taken_over if id not in _changed(draft, step, before)]
    draft.step = step.id
    store(draft)


def _changed(draft: Draft, step: Step, before: dict[str, Any]) -> set[str]:
    """What of a page is no longer the answer it was; another spelling of the same answer is no change."""
    now = draft.answers
    clean = check_step(form_of(draft), step, now, clock.today()).clean
    ids = {item.id for item in step.items()}
    return {id for id in ids if before.get(id) not in (now.get(id), clean.get(id))}


def check(draft: Draft, step: Step) -> Checked:
    """Check a page as it is typed; the last page about the person also asks who they are (`_about_person`)."""
    checked = check_step(form_of(draft), step, draft.answers, clock.today())
    if step.id == PERSON_KNOWN and checked.ok:
        checked.problems.extend(_about_person(draft, step))
    return checked


def _about_person(draft: Draft, step: Step) -> Iterator[Problem]:
    """A case that is still pending (WZBAM118E), or what the register of residence cards has against the person."""
    answers = check_all(draft).clean
    if is_pending(draft.type, answers):
        path = "residence_card_number" if answers.get("residence_card_number") else next(step.items()).id
        yield Problem(path, Refusal("WZBAM118E"))
        return
    card = card_check.problem(form_of(draft), answers, clock.today())
    if card is not None:
        yield card


def leave(draft: Draft, step: Step) -> Checked:
    """Check a page; when it is in order its answers become clean and those not asked are dropped."""
    form = form_of(draft)
    answers = draft.answers
    checked = check(draft, step)
    attempted = set(draft.attempted)
    if checked.ok:
        ids = {item.id for item in step.items()}
        draft.answers = {key: value for key, value in answers.items() if key not in ids} | checked.clean
        draft.step = following(form, step)
        draft.taken_over = [id for id in draft.taken_over if id not in ids]
        attempted.discard(step.id)
    else:
        attempted.add(step.id)
    draft.attempted = sorted(attempted)
    store(draft)
    return checked


def add_row(draft: Draft, repeat: Repeat) -> None:
    """追加: one more row, up to the block's limit."""
    answers = draft.answers
    rows = list(answers.get(repeat.id) or [{}])
    if len(rows) < repeat.max:
        answers[repeat.id] = [*rows, {}]
        draft.answers = answers
        store(draft)


def remove_row(draft: Draft, repeat: Repeat, number: int) -> None:
    """削除: take row `number` (from 0) away; numbers out of range change nothing."""
    answers = draft.answers
    rows = list(answers.get(repeat.id) or [])
    if 0 <= number < len(rows):
        del rows[number]
        answers[repeat.id] = rows
        draft.answers = answers
        store(draft)


def put(draft: Draft, path: str, value: str) -> None:
    """Set one answer by its path; used by the search. Raises `KeyError` for a path that form or draft has not."""
    form_of(draft).find(path)
    answers = draft.answers
    head, _, rest = path.partition(".")
    if not rest:
        answers[head] = value
        draft.taken_over = [id for id in draft.taken_over if id != head]
    else:
        number, _, name = rest.partition(".")
        rows = [*(answers.get(head) or [{}])]
        if int(number) >= len(rows):
            raise KeyError(path)
        rows[int(number)] = {**rows[int(number)], name: value}
        answers[head] = rows
    draft.answers = answers
    store(draft)


def check_all(draft: Draft) -> Checked:
    return check_form(form_of(draft), draft.answers, clock.today())


def open_items(draft: Draft) -> Counter[str]:
    """Number of problems of each question or block that has any, by its id."""
    return Counter(problem.path.partition(".")[0] for problem in check_all(draft).problems)


def caution(draft: Draft) -> Text | None:
    """What the person should know although it stops nothing: an acquisition that is late (decision 27)."""
    if draft.type != Type.ACQUISITION:
        return None
    return late_acquisition(check_all(draft).clean, clock.today())


def open_steps(draft: Draft) -> dict[str, int]:
    """Number of problems of each page, 0 when it is complete."""
    found = open_items(draft)
    return {step.id: sum(found[item.id] for item in step.items()) for step in form_of(draft).steps}


def following(form: Form, step: Step) -> str:
    """The id of the page after `step`."""
    ids = [each.id for each in form.steps]
    return ids[min(ids.index(step.id) + 1, len(ids) - 1)]


def preceding(form: Form, step: Step) -> str:
    """The id of the page before `step`; "" before the first."""
    ids = [each.id for each in form.steps]
    position = ids.index(step.id)
    return ids[position - 1] if position else ""


def store(draft: Draft) -> None:
    """Raises `Http404` when the draft has gone meanwhile: an entry that became an application is not made anew."""
    draft.version += 1
    draft.updated_at = clock.now()
    values = {name: getattr(draft, name) for name in STORED}
    if not Draft.objects.filter(pk=draft.pk).update(**values):
        raise Http404


def _known(owner: User) -> dict[str, Any]:
    """What the account knows of the agent; persons who file for themselves have no agent."""
    if owner.category in (Category.FOREIGN_NATIONAL, Category.REPRESENTATIVE, Category.RELATIVE):
        return {}
    contact = getattr(owner, "contact", None)
    data = contact.data if contact else {}
    return {
        "agent_name": owner.kanji_name,
        "agent_organization": owner.organization,
        "agent_postal_code": data.get("postal_code", ""),
        "agent_municipality": data.get("address_municipality", ""),
        "agent_street": data.get("address_street", ""),
        "agent_phone": data.get("phone", ""),
    }
