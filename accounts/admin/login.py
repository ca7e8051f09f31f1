"""The staff's login: the same lock and the same checks as at the public entrances."""

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from accounts.entrances import STAFF
from accounts.signing_in import Answer, Question, knock, links, questions


class StaffLoginForm(AdminAuthenticationForm):
    """Lets in the staff category only; anybody else with the right password reads WZBAM167E."""

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        self.answer = Answer()
        for field in self.fields.values():
            field.required = False

    @sensitive_variables("password")
    def clean(self) -> dict[str, Any]:
        typed = [self.cleaned_data.get(name, "") for name in ("username", "password")]
        if self.request is not None:
            self.answer = knock(self.request, STAFF, *typed)
        self.user_cache = self.answer.user
        if self.user_cache is None:
            raise ValidationError(list(self.answer.lines))
        return self.cleaned_data

    @property
    def questions(self) -> list[Question]:
        return questions(self.data.get("username", ""), self.answer.errors)

    @property
    def links(self) -> list[dict[str, str]]:
        return links(self.questions)
