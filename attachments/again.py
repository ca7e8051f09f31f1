"""Forms with files: what they were drawn for, and a refused one on its way to the page that shows it again."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpRequest

from messages import crypto
from messages.refusal import Problem, packed, unpacked

KEY = "attachments_again"


def keep(request: HttpRequest, pk: UUID, values: Mapping[str, str], problems: Sequence[Problem]) -> None:
    """Keep what was chosen and what is wrong with it until the person goes on or begins anew; sealed for file names."""
    wrong = [[each.path, packed(each.refusal)] for each in problems]
    request.session[KEY] = crypto.seal({"pk": str(pk), "values": dict(values), "problems": wrong})


def kept(request: HttpRequest, pk: UUID) -> tuple[dict[str, str], list[Problem]] | None:
    """What was kept for the application, when the page is asked for with `again`; anything else forgets it."""
    found = crypto.unseal(request.session.get(KEY, ""))
    if not found:
        return None
    if "again" not in request.GET or found["pk"] != str(pk):
        forget(request)
        return None
    problems = [Problem(path, unpacked(refusal)) for path, refusal in found["problems"]]
    return found["values"], problems


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


def seen_version(request: HttpRequest) -> int | None:
    """The version of the application the person's page showed; None when the form does not say."""
    raw = request.POST.get("version", "")
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else None
