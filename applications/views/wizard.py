"""STEP2 of the wizard: one view for every page of every form (manual 2.4.3–2.4.6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages as notes
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from accounts.guards import applicant_required
from accounts.page_token import not_a_move, rescued_by
from applications import drafts, points, versions
from applications.catalogue import forms
from applications.catalogue.model import ROW_NUMBER, Form, Repeat, Step
from applications.fields import Group, Page
from applications.folding import anchor, part_of, section_of
from applications.models import Draft
from applications.presentation import sections
from messages.refusal import Problem, Refusal
from messages.summary import marks_everything, page_lines
from messages.text import Text

ACCEPTED = "accepted"
PARTS_AT_ONCE = 20
POINTS_PAGE = "applications/wizard/points.html"
SAVED = Text("一時保存しました。", "Saved.")
START = Text("申請種別及び在留資格選択", "Type of application and status of residence")
CONFIRMATION = Text("入力情報確認", "Confirmation")
COMPLETED = Text("申請情報入力完了", "Entry completed")


@dataclass(frozen=True)
class Place:
    """Where in the wizard a request is: the owner's draft, its form and the page."""

    draft: Draft
    form: Form
    step: Step

    @property
    def url(self) -> str:
        return reverse("wizard-step", args=[self.draft.pk, self.step.id])


def own_draft(request: HttpRequest, pk: UUID) -> Draft:
    """The signed-in person's draft; somebody else's is 404, like a missing one (decision 4)."""
    return get_object_or_404(Draft, pk=pk, owner=request.user)


def place(request: HttpRequest, draft: UUID, step: str) -> Place:
    """Raises `Http404` for a page that does not belong to the draft's form."""
    found = own_draft(request, draft)
    form = drafts.form_of(found)
    try:
        return Place(found, form, form.step(step))
    except KeyError:
        raise Http404 from None


def save_typed(request: HttpRequest, draft: UUID, step: str) -> str:
    """Rescue of a stale page: keep what was typed and say where to come back to."""
    here = place(request, draft, step)
    drafts.save_typed(here.draft, here.step, request.POST)
    return here.url


def keep_beside(request: HttpRequest, draft: UUID, step: str) -> str:
    """Rescue of a stale page whose owner stays signed in: to the two versions where they differ."""
    here = place(request, draft, step)
    if versions.keep_beside(here.draft, here.step, request.POST):
        return reverse("wizard-versions", args=[draft])
    return here.url


@applicant_required
@rescued_by(save_typed, beside=keep_beside)
@require_http_methods(["GET", "POST"])
def wizard_step(request: HttpRequest, draft: UUID, step: str) -> HttpResponse:
    """One page of the form. GET draws it from the draft, POST keeps what was typed and does what the button says."""
    if step == drafts.CONFIRM:
        return redirect("wizard-confirm", draft)
    here = place(request, draft, step)
    if request.method == "GET":
        template = POINTS_PAGE if here.step.id == points.STEP else "applications/wizard/step.html"
        return render(request, template, page_context(request, here))
    drafts.save_typed(here.draft, here.step, request.POST, leaving=request.POST.get("action") == "next")
    return redirect(_after(request, here))


def _after(request: HttpRequest, here: Place) -> str:
    search = request.POST.get("search", "")
    if search:
        return _to_search(request, here, search)
    action, _, argument = request.POST.get("action", "save").partition(":")
    act = _ACTIONS.get(action, _save)
    return act(request, here, argument)


def _save(request: HttpRequest, here: Place, argument: str) -> str:
    notes.success(request, str(SAVED))
    return again(request, here)


def _refresh(request: HttpRequest, here: Place, argument: str) -> str:
    return again(request, here)


def _count(request: HttpRequest, here: Place, argument: str) -> str:
    return again(request, here) + "#points-total"


def _back(request: HttpRequest, here: Place, argument: str) -> str:
    before = drafts.preceding(here.form, here.step)
    if not before and here.draft.main_id:
        return reverse("application-simultaneous", args=[here.draft.main_id])
    if not before:
        return reverse("wizard-kind", args=[here.draft.pk])
    return reverse("wizard-step", args=[here.draft.pk, before])


def _next(request: HttpRequest, here: Place, argument: str) -> str:
    if not drafts.leave(here.draft, here.step).ok:
        return again(request, here) + "#errors"
    if here.step.id == points.STEP and argument != ACCEPTED and points.warnings(here.form, here.draft.answers):
        address = again(request, here)
        return f"{address}{'&' if '?' in address else '?'}warning=1"
    onward = here.draft.step
    if is_returning(request):
        onward = next((id for id, count in drafts.open_steps(here.draft).items() if count), drafts.CONFIRM)
    if onward == drafts.CONFIRM:
        return reverse("wizard-confirm", args=[here.draft.pk])
    return reverse("wizard-step", args=[here.draft.pk, onward])


def _accept(request: HttpRequest, here: Place, argument: str) -> str:
    """「確認」 of the dialog about the points."""
    return _next(request, here, ACCEPTED)


def _add(request: HttpRequest, here: Place, argument: str) -> str:
    drafts.add_row(here.draft, _repeat(here, argument))
    last = len(here.draft.answers.get(argument) or [{}]) - 1
    return again(request, here, f"{argument}.{last}") + f"#block-{argument}"


def _open(request: HttpRequest, here: Place, argument: str) -> str:
    """「開く」 of a part that was folded; any other name draws the page as it is."""
    try:
        section_of(here.step, argument)
    except KeyError:
        return again(request, here)
    return f"{again(request, here, argument)}#{anchor(argument)}"


def _remove(request: HttpRequest, here: Place, argument: str) -> str:
    id, _, number = argument.partition(":")
    drafts.remove_row(here.draft, _repeat(here, id), int(number) if ROW_NUMBER.fullmatch(number) else -1)
    return again(request, here) + f"#block-{id}"


def _clear(request: HttpRequest, here: Place, argument: str) -> str:
    try:
        drafts.put(here.draft, argument, "")
    except KeyError:
        raise Http404 from None
    return again_at(request, here, argument)


_ACTIONS = {
    "save": _save,
    "refresh": _refresh,
    "count": _count,
    "back": _back,
    "next": _next,
    "accept": _accept,
    "add": _add,
    "open": _open,
    "remove": _remove,
    "clear": _clear,
}


def is_returning(request: HttpRequest) -> bool:
    """Whether the person came by 「修正」 of the confirmation page and goes back there."""
    return (request.POST if request.method == "POST" else request.GET).get("return") == drafts.CONFIRM


def again(request: HttpRequest, here: Place, part: str = "") -> str:
    """The address of the page the request belongs to, still on the way back to the confirmation if it was.

    `part` is one that must be drawn there (`folding`).
    """
    asked = {"return": drafts.CONFIRM} if is_returning(request) else {}
    if part:
        asked["open"] = part
    return f"{here.url}?{urlencode(asked)}" if asked else here.url


def again_at(request: HttpRequest, here: Place, path: str) -> str:
    """The page with the question at `path`, which it scrolls to."""
    return f"{again(request, here, part_of(here.step, path))}#q-{path.replace('.', '-')}"


def _repeat(here: Place, id: str) -> Repeat:
    item = here.form.index.get(id)
    if not isinstance(item, Repeat):
        raise Http404
    return item


def _to_search(request: HttpRequest, here: Place, path: str) -> str:
    try:
        here.form.find(path)
    except KeyError:
        raise Http404 from None
    url = reverse("wizard-search", args=[here.draft.pk, here.step.id, path])
    return f"{url}?return={drafts.CONFIRM}" if is_returning(request) else url


def page_context(request: HttpRequest, here: Place) -> dict[str, Any]:
    """Everything the page's template needs."""
    draft, step = here.draft, here.step
    open_items = drafts.open_items(draft)
    problems, everything = _problems(here)
    page = _page(here, problems, request.GET.get("open", ""))
    groups = page.groups(step)
    return {
        "draft": draft,
        "beside": bool(draft.sealed_beside),
        "step": step,
        "kind": forms.type_label(draft.type),
        "status": forms.status_label(draft.status),
        "groups": groups,
        "heading": next((label for each, label in numbered(here.form) if each is step), ""),
        "steps": step_line(here.form, step.id),
        "pages": pages(draft, step.id, open_items),
        "sections": contents(step, groups, open_items),
        "problems_lines": page_lines(problems),
        "problem_links": [] if everything else page.links(groups),
        "before": drafts.preceding(here.form, step),
        "last": drafts.following(here.form, step) == drafts.CONFIRM,
        "returning": is_returning(request),
        "caution": drafts.caution(draft) if step.id in (drafts.PERSON_KNOWN, drafts.CONFIRM) else None,
        "points": points.panel(here.form, draft.answers) if step.id == points.STEP else None,
        "warnings": points.warnings(here.form, draft.answers) if "warning" in request.GET and not problems else [],
    }


@applicant_required
@not_a_move
@require_safe
def wizard_parts(request: HttpRequest, draft: UUID, step: str) -> HttpResponse:
    """Folded parts of a page as pieces of HTML, from the draft as it is stored; nothing is saved."""
    here = place(request, draft, step)
    problems, _ = _problems(here)
    page = _page(here, problems)
    try:
        parts = [page.part(here.step, part) for part in request.GET.getlist("part")[:PARTS_AT_ONCE]]
    except KeyError:
        raise Http404 from None
    return render(request, "applications/wizard/parts.html", {"draft": here.draft, "step": here.step, "parts": parts})


def _page(here: Place, problems: list[Problem], opened: str = "") -> Page:
    page = Page(here.form, here.draft.answers, _by_path(problems), get_language() or "ja", opened)
    page.former = frozenset(here.draft.taken_over)
    return page


def _problems(here: Place) -> tuple[list[Problem], bool]:
    """What is wrong with a page that somebody has tried to leave; and whether that marks every item."""
    if here.step.id not in here.draft.attempted:
        return [], False
    problems = drafts.check(here.draft, here.step).problems
    everything = marks_everything(problems)
    return (_everywhere(here, problems[0].refusal) if everything else problems), everything


def pages(draft: Draft, current: str, open_items: Mapping[str, int]) -> list[dict[str, Any]]:
    """The form's pages with what is still missing on each, for the table of contents."""
    return [
        {
            "id": step.id,
            "label": label,
            "missing": sum(open_items.get(item.id, 0) for item in step.items()),
            "current": step.id == current,
        }
        for step, label in numbered(drafts.form_of(draft))
    ]


def contents(step: Step, groups: list[Group], open_items: Mapping[str, int]) -> list[dict[str, Any]]:
    """The sections of a page that are asked, with what is still missing in each."""
    return [
        {"group": group, "missing": sum(open_items.get(item.id, 0) for item in section.items)}
        for section, group in zip(step.sections, groups, strict=True)
        if not group.off
    ]


def numbered(form: Form) -> list[tuple[Step, str]]:
    """The form's pages with their headings as in the manual: 身分事項1(STEP2-1)."""
    steps = [step for step in form.steps if step.id != drafts.CONFIRM]
    return [(step, f"{step.label}(STEP2-{number})") for number, step in enumerate(steps, 1)]


def step_line(form: Form | None, current: str) -> list[dict[str, Any]]:
    """The step line on top of the wizard; `current` is start, a page's id, confirm or complete."""
    form = form or forms.form(*min(forms.offered()))
    steps = [("start", f"{START}(STEP1)")]
    steps += [(step.id, label) for step, label in numbered(form)]
    steps += [(drafts.CONFIRM, f"{CONFIRMATION}(STEP3)"), ("complete", f"{COMPLETED}(STEP4)")]
    return [{"label": label, "current": id == current} for id, label in steps]


def _by_path(problems: list[Problem]) -> dict[str, list[Refusal]]:
    found: dict[str, list[Refusal]] = {}
    for problem in problems:
        found.setdefault(problem.path, []).append(problem.refusal)
    return found


def _everywhere(here: Place, refusal: Refusal) -> list[Problem]:
    """The refusal at every item that the page asks for."""
    clean = drafts.check_all(here.draft).clean
    asked = (shown for shown in sections(here.form, clean) if shown.id == here.step.id)
    return [Problem(row.path, refusal) for shown in asked for section in shown.sections for row in section.rows]
