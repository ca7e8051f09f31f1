"""Simultaneous applications that a row brings with it (decision 15): which there are, what they ask, whose answers."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from applications.catalogue import forms
from applications.catalogue.model import Form, Kind, Question, Type
from applications.simultaneous import NOT_TAKEN_OVER

MARK = ":"
"""``reentry:destination`` is a question of the simultaneous application, ``reentry:`` whether there is one."""
FLAGS = {
    Type.REENTRY: "doji.reRasSnsiSybtCode",
    Type.ACTIVITY: "doji.skgiRasSnsiSybtCode",
    Type.CERTIFICATE: "doji.syurRasSnsiSybtCode",
}
"""The official file's 「同時申請種別選択」."""
KEY = "simultaneous"
"""Where the raw answers of a row keep those of its simultaneous applications, by type."""


@cache
def offered(type: str) -> tuple[Form, ...]:
    """What may be applied for together with a row of this type: nothing with a COE."""
    return tuple(forms.form(each) for each in FLAGS) if type in (Type.CHANGE, Type.EXTENSION) else ()


@cache
def flag(type: str) -> Question:
    """Whether the simultaneous application is wished."""
    name = forms.type_label(type)
    ja, en = f"同時申請　{name.ja}", f"At the same time: {name.en}"
    return Question(id="", ja=ja, en=en, kind=Kind.CHECKBOX, required=False)


def split(path: str) -> tuple[str, str]:
    """(type, question) of a path; the type is "" for one of the main application."""
    type, mark, rest = path.partition(MARK)
    return (type, rest) if mark else ("", path)


def find(form: Form, path: str) -> tuple[Form, Question]:
    """The question at a path and the form that asks it. Raises `KeyError`."""
    type, rest = split(path)
    if not type:
        return form, form.find(path)
    asked = forms.form(type)
    return asked, asked.find(rest) if rest else flag(type)


def own_paths(form: Form) -> Iterator[str]:
    """Paths of everything that the main application does not ask anyway."""
    for each in offered(form.type):
        yield f"{each.type}{MARK}"
        for id in each.index:
            if id not in form.index and id not in NOT_TAKEN_OVER:
                yield f"{each.type}{MARK}{id}"


def all_paths(form: Form) -> Iterator[str]:
    """Paths of everything that a file may say of simultaneous applications."""
    for each in offered(form.type):
        yield f"{each.type}{MARK}"
        yield from (f"{each.type}{MARK}{id}" for id in each.index if id not in NOT_TAKEN_OVER)


def taken_over(form: Form, main: Mapping[str, Any]) -> dict[str, Any]:
    """The main application's answers to what a simultaneous one asks as well."""
    return {id: main[id] for id in form.index if id in main and id not in NOT_TAKEN_OVER}
