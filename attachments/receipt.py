"""How the card or certificate is received, as the photo page asks it: the questions and rules of the wizard."""

from collections.abc import Mapping

from applications.catalogue import forms
from applications.catalogue.check import Checked, check_step
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Question, Type
from applications.models import Application
from messages import clock
from messages.refusal import Problem, Refusal
from messages.text import Text

METHOD, AREA, OFFICE = "receipt_method", "receiving_area", "receiving_office"
FIELDS = (METHOD, AREA, OFFICE)
POST, COUNTER, MAIL = "01", "02", "03"
AREAS = "C619"
_WITH_OFFICE = {POST: "WZBAM139E", MAIL: "WZBAM285E"}
_NOT_AT_THE_COUNTER = {
    "cause": Text(
        "在留資格認定証明書は郵送又は電子メールでお渡しする",
        "certificates of eligibility being sent by post or e-mail",
    ),
    "operation": Text("窓口での受領", "Receipt at the counter"),
}


def form_of(application: Application) -> Form:
    """Raises WZBAM117E for a form that is no longer offered."""
    try:
        return forms.form(application.type, application.status)
    except KeyError:
        raise Refusal("WZBAM117E") from None


def questions(form: Form) -> list[Question]:
    """Those of the form that the photo page asks."""
    return [item for id in FIELDS if isinstance(item := form.index.get(id), Question)]


def now_chosen(application: Application, form: Form) -> dict[str, str]:
    """The present answers; the area is proposed from the applicant's address where it was never asked."""
    answers = application.all_answers
    chosen = {id: str(answers.get(id) or "") for id in FIELDS if id in form.index}
    if AREA in chosen and not chosen[AREA]:
        chosen[AREA] = area_of(form, answers)
    return chosen


def area_of(form: Form, answers: Answers) -> str:
    """The code of 申請対象者の住居地 for the applicant's municipality; "" when that is not known.

    Some cities and districts have a code of their own (町田市, 相模原市, 宮古郡); the rest go by prefecture.
    """
    municipality = str(answers.get("address_municipality") or "")
    if len(municipality) != 6 or not has_list(AREAS, form.type):
        return ""
    areas = [entry.code for entry in code_list(AREAS, form.type).entries]
    group = [area for area in areas if area[:4] == municipality[:4] and area[4] == "0"]
    prefecture = [area for area in areas if area[:2] == municipality[:2] and area[2:5] == "000"]
    return next(iter([area for area in areas if area == municipality] + group + prefecture), "")


def check_receipt(application: Application, form: Form, typed: Mapping[str, str]) -> Checked:
    """Clean answers by question id ("" takes one away) and the problems of what was typed.

    WZBAM289E for the counter of a certificate of eligibility, 139E and 285E for an office chosen with post or e-mail,
    140E for the counter without one, 117E for an office that does not serve the area.
    """
    own = list(_own_rules(form, typed))
    taken = {problem.path for problem in own}
    step = next(step for step in form.steps if any(item.id == METHOD for item in step.items()))
    checked = check_step(form, step, {**application.all_answers, **typed}, clock.today())
    rest = [problem for problem in checked.problems if problem.path in FIELDS and problem.path not in taken]
    clean = {id: checked.clean.get(id, "") for id in FIELDS if id in form.index}
    return Checked(clean, [*own, *(_plain(problem) for problem in rest)])


def _own_rules(form: Form, typed: Mapping[str, str]) -> list[Problem]:
    method, office = typed.get(METHOD, ""), typed.get(OFFICE, "")
    if form.type == Type.COE and method == COUNTER:
        return [Problem(METHOD, Refusal("WZBAM289E", **_NOT_AT_THE_COUNTER))]
    if office and method in _WITH_OFFICE:
        return [Problem(OFFICE, Refusal(_WITH_OFFICE[method]))]
    return []


def _plain(problem: Problem) -> Problem:
    wrong_office = problem.path == OFFICE and problem.refusal.id == "WZBAM005E"
    return Problem(OFFICE, Refusal("WZBAM117E")) if wrong_office else problem
