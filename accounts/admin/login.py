"""The staff's login: the same lock and the same checks as at the public entrances."""

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.views.decorators.debug import sensitive_variables

from accounts import entry, lockout
from accounts.entrances import STAFF
from messages import catalogue, clock
from messages.refusal import Refusal
from messages.text import Text

WAIT = Text(
    "ログインの失敗が続いたため、しばらくログインできません。10分ほど待ってから、もう一度お試しください。",
    "Too many failed logins came from your network. Wait about ten minutes and try again.",
)


class StaffLoginForm(AdminAuthenticationForm):
    """Lets in the staff category only; anybody else with the right password reads WZBAM167E."""

    @sensitive_variables("password")
    def clean(self) -> dict[str, Any]:
        authentication_id, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if authentication_id and password and self.request:
            try:
                self.user_cache = lockout.attempt(self.request, authentication_id, password)
                refusal = entry.refusal(self.user_cache, STAFF, clock.today())
            except lockout.TooManyFailuresError:
                raise ValidationError(str(WAIT)) from None
            except Refusal as failed:
                refusal = failed
            if refusal:
                raise ValidationError(catalogue.line(refusal), code=refusal.id)
        return self.cleaned_data
