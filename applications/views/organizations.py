"""What only organizations, attorneys and administrative scriveners may do: bulk entry, many at once (decision 40)."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from accounts.entrances import ORGANIZATION
from accounts.guards import applicant_required
from applications.views import refused
from messages.refusal import Refusal

View = Callable[..., HttpResponseBase]


def for_organizations(user: Any) -> bool:
    return user.category in ORGANIZATION.categories


def organizations_only(view: View) -> View:
    """Others who are signed in are told WZBAM117E on their list."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not for_organizations(request.user):
            return refused.back_to_list(request, Refusal("WZBAM117E"))
        return view(request, *args, **kwargs)

    return applicant_required(guarded)
