"""What is swept away every night."""

from datetime import time, timedelta
from importlib import import_module

from django.conf import settings

from messages.periodic import register


@register("accounts.clear-sessions", every=timedelta(days=1), at=time(3, 40))
def clear_sessions() -> None:
    """Delete the sessions that have run out."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
