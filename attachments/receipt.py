"""How the card or certificate is received, as the photo page asks it: the questions and rules of the wizard."""

from collections.abc import Mapping

from applications.catalogue import forms
from applications.catalogue.check import Checked, check_step
from applications.catalogue.common.receipt import COUNTER, MAIL, POST
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Question, Type
from applications.catalogue.rules.receipt import no_counter_for_certificates
from applications.models import Application
from messages import clock
from messages.refusal import Problem, Refusal

METHOD, AREA, OFFICE = "receipt_method", "receiving_area", "receiving_office"
FIELDS = (METHOD, AREA, OFFICE)
AREAS = "C619"
NO_OFFICE = {POST: "WZBAM139E", MAIL: "WZBAM285E"}
_RADIOS = {POST: "郵送 Mailing", COUNTER: "窓口 Regional office counter", MAIL: "メール Email"}
"""The methods as this page prints them (manual 2.7.3), in both languages at once."""


def form_of(application: Application) -> Form:
    """Raises WZBAM117E for a form that is no longer offered."""
    try:
        return forms.form(application.type, application.status)
    except KeyError:
        raise Refusal("WZBAM117E") from None


def questions(form: Form) -> list[Question]:
    """Those of the form that the photo page asks."""
    return [item for id in FIELDS if isinstance(item := form.index.get(id), Question)]


def radios(form: Form) -> list[tuple[str, str]]:
    """The methods in the order of the page. The counter is there for certificates too, to be refused (decision 18)."""
    codes = (MAIL, POST, COUNTER) if form.type == Type.COE else (POST, COUNTER)
    return [(code, _RADIOS[code]) for code in codes]


def now_chosen(application: Application, form: Form) -> dict[str, str]:
    """The present answers."""
    answers = application.all_answers
    return {id: str(answers.get(id) or "") for id in FIELDS if id in form.index}


def area_of(form: Form, answers: Answers) -> str:
    """What 申請対象者の住居地 is proposed for the applicant's municipality; "" when that is not known.

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
    """For certificates, whose form asks for no office and whose list of methods has no counter."""
    if form.type != Type.COE:
        return []
    found = list(no_counter_for_certificates(typed, clock.today()))
    method = typed.get(METHOD, "")
    if typed.get(OFFICE) and method in NO_OFFICE:
        found.append(Problem(OFFICE, Refusal(NO_OFFICE[method])))
    return found


def _plain(problem: Problem) -> Problem:
    wrong_office = problem.path == OFFICE and problem.refusal.id == "WZBAM005E"
    return Problem(OFFICE, Refusal("WZBAM117E")) if wrong_office else problem
