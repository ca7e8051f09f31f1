"""Template context every page has."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from config import maintenance


def site(request: HttpRequest) -> dict[str, Any]:
    """The installation's names, whether this is the demo, and the session's time limits in seconds."""
    return {
        "site": settings.SITE,
        "demo": settings.DEMO,
        "maintenance": maintenance.state(),
        "idle_seconds": settings.SESSION_IDLE_MINUTES * 60,
        "warning_seconds": settings.SESSION_WARNING_SECONDS,
    }
