"""STEP1 of wizard and bulk upload: type, status and, for 高度専門職, the main activity (manual 2.4.2, 2.5.4)."""

import json
from collections.abc import Container, Mapping
from typing import Any

from applications.catalogue import forms
from applications.catalogue.conditions import Is
from applications.catalogue.statuses import HIGHLY_SKILLED
from messages.refusal import Problem, Refusal
from messages.text import Text

TYPE, STATUS, ACTIVITY = NAMES = ("type", "status", "activity")
STATUS_LABEL = Text("在留資格", "Status of residence")
ACTIVITY_WHEN = json.dumps(Is(STATUS, *HIGHLY_SKILLED).as_data())


def status_of(chosen: Mapping[str, str]) -> str:
    """The code of the form's status: the one chosen, or with 高度専門職 the official key of its main activity."""
    status = chosen[STATUS]
    return forms.activity_code(status, chosen[ACTIVITY]) if status in HIGHLY_SKILLED else status


def chosen_before(type: str, status: str) -> dict[str, str]:
    """What was chosen to come to that form; "" where nothing was."""
    return dict(zip(NAMES, (type, *forms.chosen_at_start(status)), strict=True))


def chosen_in(post: Mapping[str, str]) -> dict[str, str]:
    """What a request chose, by name; "" for what it does not name."""
    return {name: post.get(name, "") for name in NAMES}


def problems(chosen: Mapping[str, str], types: Container[str]) -> list[Problem]:
    """Why no form can be opened: 001E nothing chosen, 023E forged, 102E no main activity, 117E not offered."""
    missing = [name for name in (TYPE, STATUS) if not chosen[name]]
    if missing:
        return [Problem(name, Refusal("WZBAM001E")) for name in missing]
    if not forms.are_codes(*(chosen[name] for name in NAMES)):
        return [Problem("", Refusal("WZBAM023E"))]
    category = HIGHLY_SKILLED.get(chosen[STATUS])
    if category and not chosen[ACTIVITY]:
        return [Problem(ACTIVITY, Refusal("WZBAM102E", field=STATUS_LABEL, choice=category))]
    if chosen[ACTIVITY] and not category:
        return [Problem(ACTIVITY, Refusal("WZBAM117E"))]
    if chosen[TYPE] not in types or (chosen[TYPE], status_of(chosen)) not in forms.offered():
        return [Problem(ACTIVITY if category else STATUS, Refusal("WZBAM117E"))]
    return []


def shown(chosen: Mapping[str, str], types: Container[str]) -> dict[str, Any]:
    """The context of `applications/kind_fields.html`."""
    return {
        **chosen,
        "types": [each for each in forms.types_offered() if each[0] in types],
        "statuses": forms.statuses_offered(),
        "activities": forms.activities_offered(),
        "activity_when": ACTIVITY_WHEN,
    }
