"""Fields of the account pages, as `templates/components/question/` draws them (its README lists the keys)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import get_language

from accounts.password_rule import RULE
from applications.catalogue.lists import MUNICIPALITIES, code_list
from applications.catalogue.model import Kind, Question
from messages.templatetags.bilingual import ruby
from messages.text import Text

Field = dict[str, Any]
Errors = Mapping[str, list[str]]
TEMPLATES = {
    Kind.RADIO: "radio",
    Kind.CHECKBOX: "checkbox",
    Kind.DATE: "date",
    Kind.MUNICIPALITY: "municipality",
}
AUTOCOMPLETE = {Kind.PHONE: "tel", Kind.EMAIL: "email", Kind.DATE: "bday"}
NUMERIC = frozenset({Kind.PHONE, Kind.DIGITS})


def field(name: str, label: Text, errors: Errors, **more: Any) -> Field:
    """A line of text called `name`; `more` are further keys of the README."""
    hint = more.pop("hint", None)
    return {
        "template": "components/question/text.html",
        "path": name,
        "name": name,
        "id": f"q-{name}",
        "label": ruby(label),
        "number": "",
        "required": True,
        "hint": ruby(hint) if hint else "",
        "example": "",
        "help": "",
        "unit": "",
        "type": "",
        "value": "",
        "error": errors.get(name, []),
        "autocomplete": "",
        "inputmode": "",
        "maxlength": 0,
        "when": "",
        "off": False,
        "former": False,
        "min": "",
        "max": "",
        **more,
    }


def secret(name: str, label: Text, errors: Errors, *, new: bool) -> Field:
    """A password; it is never sent back. `new` tells the browser to offer one instead of filling in the old one."""
    autocomplete = "new-password" if new else "current-password"
    example = "AB12345!" if not new else "CD67890!"
    return field(name, label, errors, type="password", hint=RULE, example=example, autocomplete=autocomplete)


def of(question: Question, value: str, errors: Errors) -> Field:
    """The field of a declared question with what was typed."""
    drawn = field(
        question.id,
        question.label,
        errors,
        template=f"components/question/{TEMPLATES.get(question.kind, 'text')}.html",
        required=bool(question.required),
        hint=question.hint,
        example=question.example,
        value=value,
        autocomplete=AUTOCOMPLETE.get(question.kind, ""),
        inputmode="numeric" if question.kind in NUMERIC else "",
        maxlength=question.max,
    )
    if question.kind is Kind.RADIO:
        entries = code_list(str(question.choices)).entries
        drawn["options"] = [(entry.code, entry.text.to(get_language())) for entry in entries]
    elif question.kind is Kind.MUNICIPALITY:
        drawn["shown"] = municipality(value)
    elif question.kind is Kind.DATE:
        drawn["value"], drawn["type"] = _day(value)
    return drawn


def municipality(code: str) -> str:
    """A municipality in the reader's words; "" for none."""
    entry = code_list(MUNICIPALITIES).get(code) if code else None
    return entry.text.to(get_language()) if entry else code


def links(fields: Iterable[Field]) -> list[dict[str, str]]:
    """From the red block to each field in error."""
    return [{"href": f"#{each['id']}", "label": each["label"]} for each in fields if each["error"]]


def _day(value: str) -> tuple[str, str]:
    """A date for a native input; what is none stays as typed, in a line of text."""
    if len(value) == 8 and value.isdecimal():
        return f"{value[:4]}-{value[4:6]}-{value[6:]}", ""
    is_native = not value or (len(value) == 10 and value[4] == value[7] == "-")
    return value, "" if is_native else "text"
