from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate
from django.http import HttpRequest


class AccountsConfig(AppConfig):
    name = "accounts"
    label = "accounts"
    verbose_name = "利用者 Accounts"

    def ready(self) -> None:
        from accounts import groups, housekeeping, watched  # noqa: F401 - registers periodic jobs and gauges

        post_migrate.connect(groups.bring_up_to_date, sender=self)
        user_logged_in.disconnect(dispatch_uid="update_last_login")
        user_logged_in.connect(_begin, dispatch_uid="accounts.presence.begin")


def _begin(sender: object, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Every login begins a presence, whatever page it came through; it keeps `last_login` too, after the one before."""
    from accounts import presence

    presence.begin(request, user)
