"""Applications in admin: found, read and moved on by actions; never edited, added or deleted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.contrib import admin
from django.contrib import messages as notes
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from applications import bureaus, history
from applications.admin import filters, search
from applications.admin.actions import ACTIONS, StaffAction, may, run
from applications.admin.columns import COLUMNS
from applications.admin.counting import CappedPaginator
from applications.admin.reading import page_of
from applications.admin.words import title
from applications.models import Application
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Application]
else:
    Base = admin.ModelAdmin

AT_ONCE = 1000
"""How many applications one action takes, ticked or by filter."""
ASKED_ABOVE = 20
"""More than so many are always asked about, with their number."""
TOO_MANY = Text("一度に選択できるのは{limit}件までです。", "At most {limit} at a time.")


class ApplicationAdmin(Base):
    list_display = COLUMNS
    list_filter = (
        filters.StateFilter,
        filters.TypeFilter,
        filters.StatusFilter,
        filters.BureauFilter,
        filters.AssignedFilter,
        filters.WithdrawalFilter,
        filters.FiledFilter,
        filters.PhotoFilter,
        filters.DocumentFilter,
        filters.OrderFilter,
    )
    sortable_by = ()
    list_select_related = ("assigned_to",)
    list_per_page = 25
    preserve_filters = False  # its page has no way back that would use them, and every row would look one up
    list_max_show_all = 100
    search_fields = ("receipt_number",)
    search_help_text = title(
        "受付番号・受付仮番号（先頭から）、在留カード番号、氏名（3文字以上）",
        "Receipt or provisional number (from the beginning), residence card number, name (three letters or more)",
    )
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    paginator = CappedPaginator

    def get_queryset(self, request: HttpRequest) -> QuerySet[Application]:
        return Application.objects.filter(main=None, **bureaus.condition(request.user)).defer("answers")

    def get_ordering(self, request: HttpRequest) -> Any:
        if request.GET.get(filters.OrderFilter.parameter_name) == filters.OrderFilter.OLDEST:
            return (F("submitted_at").asc(nulls_first=True), "id")
        return (F("submitted_at").desc(nulls_last=True), "-id")

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Application], search_term: str
    ) -> tuple[QuerySet[Application], bool]:
        return (search.find(queryset, search_term) if search_term.strip() else queryset), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Application | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Application | None = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest, action_location: Any = None) -> Any:
        """What this person may do; where it is shown, which Django 6.1 says, makes no difference."""
        return {
            name: (_in_list(action), name, str(action.label))
            for name, action in ACTIONS.items()
            if may(request, action)
        }

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Everything about one application; that it was looked at is recorded."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        if not self.has_view_permission(request):
            raise PermissionDenied
        application = self.get_object(request, unquote(object_id))
        if application is None:
            raise Http404
        history.record(application, "viewed", request.user)  # type: ignore[arg-type]
        context = {**self.admin_site.each_context(request), "opts": self.opts, **page_of(request, application)}
        return TemplateResponse(request, "admin/applications/application/reading.html", context)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The record stands on the application's own page."""
        return redirect("admin:applications_application_change", object_id)

    def response_action(
        self, request: HttpRequest, queryset: QuerySet[Application], *args: Any, **kwargs: Any
    ) -> HttpResponse | None:
        """As Django's, with a plain 400 for keys that no page of ours sends."""
        try:
            return super().response_action(request, queryset, *args, **kwargs)
        except ValidationError as error:
            raise BadRequest("no key of an application") from error

    def act(self, request: HttpRequest, action: StaffAction, queryset: QuerySet[Application]) -> HttpResponse | None:
        """Do `action` to the chosen applications, asking first where it says so."""
        pks = list(queryset.values_list("pk", flat=True)[: AT_ONCE + 1])
        if len(pks) > AT_ONCE:
            notes.error(request, str(TOO_MANY).format(limit=AT_ONCE))
            return None
        confirmed = "confirmed" in request.POST
        form = action.form(request.POST if confirmed else None) if action.form else None
        if not confirmed and (action.confirms or len(pks) > ASKED_ABOVE):
            return self._ask(request, action, pks, form)
        if form is not None and not form.is_valid():
            return self._ask(request, action, pks, form)
        run(request, action, pks, form.cleaned_data if form else {})
        back = self._back(request, pks)
        return redirect("admin:applications_application_change", back) if back else None

    def _back(self, request: HttpRequest, pks: list[UUID]) -> str:
        """The application on whose own page the button was pressed; "" in the list."""
        back = request.POST.get("back", "")
        return back if back in map(str, pks) else ""

    def _ask(self, request: HttpRequest, action: StaffAction, pks: list[UUID], form: forms.Form | None) -> HttpResponse:
        found = Application.objects.filter(pk__in=pks).defer("answers")
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": str(action.label),
            "action": action,
            "form": form,
            "pks": pks,
            "shown": found[:ASKED_ABOVE],
            "others": max(len(pks) - ASKED_ABOVE, 0),
            "checkbox_name": ACTION_CHECKBOX_NAME,
            "back": self._back(request, pks),
            "problem": line(Refusal("WZBAM002E")) if form is not None and form.errors else "",
        }
        return TemplateResponse(request, "admin/applications/application/asking.html", context)


def _in_list(action: StaffAction) -> Callable[..., HttpResponse | None]:
    def act(
        model_admin: ApplicationAdmin, request: HttpRequest, queryset: QuerySet[Application]
    ) -> HttpResponse | None:
        return model_admin.act(request, action, queryset)

    return act
