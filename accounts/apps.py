from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest


class AccountsConfig(AppConfig):
    name = "accounts"
    label = "accounts"
    verbose_name = "利用者 Accounts"

    def ready(self) -> None:
        from accounts import housekeeping  # noqa: F401 - registers its periodic job

        user_logged_in.disconnect(dispatch_uid="update_last_login")
        user_logged_in.connect(_begin, dispatch_uid="accounts.presence.begin")


def _begin(sender: object, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Every login begins a presence, whatever page it came through; it keeps `last_login` too, after the one before."""
    from accounts import presence

    presence.begin(request, user)
