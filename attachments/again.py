"""Forms with files: what they were drawn for, and a refused one on its way to the page that shows it again."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from messages.refusal import Parameter, Problem, Refusal
from messages.text import Text

KEY = "attachments_again"


def keep(request: HttpRequest, pk: UUID, values: Mapping[str, str], problems: Sequence[Problem]) -> None:
    """Keep what was chosen and what is wrong with it until the person goes on or begins anew."""
    packed = [[each.path, each.refusal.id, _plain(each.refusal.params)] for each in problems]
    request.session[KEY] = {"pk": str(pk), "values": dict(values), "problems": packed}


def kept(request: HttpRequest, pk: UUID) -> tuple[dict[str, str], list[Problem]] | None:
    """What was kept for the application, when the page is asked for with `again`; anything else forgets it."""
    found = request.session.get(KEY)
    if found is None:
        return None
    if "again" not in request.GET or found["pk"] != str(pk):
        forget(request)
        return None
    problems = [Problem(path, Refusal(id, **_rich(params))) for path, id, params in found["problems"]]
    return found["values"], problems


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


def _plain(params: Mapping[str, Parameter]) -> dict[str, Any]:
    return {key: [value.ja, value.en] if isinstance(value, Text) else value for key, value in params.items()}


def _rich(params: Mapping[str, Any]) -> dict[str, Parameter]:
    return {key: Text(*value) if isinstance(value, list) else value for key, value in params.items()}


def seen_version(request: HttpRequest) -> int | None:
    """The version of the application the person's page showed; None when the form does not say."""
    raw = request.POST.get("version", "")
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else None
