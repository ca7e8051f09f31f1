"""People in admin: found, read, made for approved organisations; their state changes by buttons with a reason."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path

from accounts import staff_actions, staffing
from accounts.identifiers import canonical_id
from accounts.models import Category, User
from accounts.organizations import CATEGORIES
from messages import catalogue
from messages.refusal import Refusal

if TYPE_CHECKING:
    Base = admin.ModelAdmin[User]
    FormBase = forms.ModelForm[User]
else:
    Base = admin.ModelAdmin
    FormBase = forms.ModelForm

Users = QuerySet[User]
READ = (
    (None, {"fields": ("authentication_id", "category", "state", "valid_until", "password_changed_at")}),
    (
        "本人 Person",
        {"fields": ("name", "kanji_name", "sex", "birth_date", "organization", "member_of", "certificate_number")},
    ),
    ("利用状況 Use", {"fields": ("date_joined", "last_login", "previous_login")}),
    ("権限 Rights", {"fields": ("is_staff", "is_superuser", "groups")}),
)


class NewUserForm(FormBase):
    """A user of an approved 利用申出; superusers may also make staff."""

    email = forms.EmailField(label="メールアドレス E-mail", max_length=60)
    category = forms.ChoiceField(label="利用者区分 Category")

    class Meta:
        model = User
        fields = ("category", "name", "kanji_name", "member_of", "valid_until")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("category") in CATEGORIES and not cleaned.get("member_of"):
            self.add_error("member_of", "機関を選択してください。 Choose the organisation.")
        return cleaned


class UserAdmin(Base):
    list_display = ("authentication_id", "name", "kanji_name", "category", "state", "previous_login")
    list_filter = ("category", "state")
    list_per_page = 50
    search_fields = ("authentication_id", "name", "kanji_name")
    search_help_text = "認証ID・氏名（先頭から） ID or name, from the beginning"
    show_full_result_count = False
    ordering = ("authentication_id",)
    change_form_template = "admin/accounts/user/reading.html"

    def get_search_results(self, request: HttpRequest, queryset: Users, search_term: str) -> tuple[Users, bool]:
        """By the beginning of ID or name, which the indexes of both engines can answer."""
        term = search_term.strip()
        by_id = Q(authentication_id__startswith=canonical_id(term))
        by_name = Q(name__startswith=term.upper()) | Q(kanji_name__startswith=term)
        return (queryset.filter(by_id | by_name) if term else queryset), False

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        return (
            READ
            if obj
            else [(None, {"fields": ("category", "name", "kanji_name", "member_of", "valid_until", "email")})]
        )

    def get_form(self, request: HttpRequest, obj: User | None = None, change: bool = False, **kwargs: Any) -> Any:
        if obj:
            return super().get_form(request, obj, change, **kwargs)
        form = super().get_form(request, obj, change, form=NewUserForm, fields=None)
        allowed = CATEGORIES | ({Category.STAFF} if request.user.is_superuser else set())
        choices = [(each.value, each.label) for each in Category if each in allowed]
        form.base_fields["category"] = forms.ChoiceField(label="利用者区分 Category", choices=choices)
        return form

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Only for new users: the account is made with its mails, `obj` becomes it."""
        made = staffing.create(
            category=Category(form.cleaned_data["category"]),
            name=form.cleaned_data["name"],
            kanji_name=form.cleaned_data["kanji_name"],
            email=form.cleaned_data["email"],
            member_of=form.cleaned_data["member_of"],
            valid_until=form.cleaned_data["valid_until"],
            by=request.user,  # type: ignore[arg-type]
        )
        obj.__dict__.update(made.__dict__)

    def get_urls(self) -> list[URLPattern]:
        act = path("<int:pk>/act/<slug:name>/", self.admin_site.admin_view(self.act), name="accounts_user_act")
        return [act, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        user = User.objects.filter(pk=object_id).first() if object_id.isdecimal() else None
        more: dict[str, Any] = {"buttons": [], "events": []}
        if user:
            may = request.user.has_perm("accounts.manage_user") and user.pk != request.user.pk
            more = {
                "buttons": staff_actions.offered(user) if may else [],
                "events": user.events.select_related("by")[:100],
            }
        return super().change_view(request, object_id, form_url, {**more, **(extra_context or {})})

    def act(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Ask for the reason of a state change, then make it."""
        user, action = get_object_or_404(User, pk=pk), staff_actions.ACTIONS.get(name)
        allowed = request.user.has_perm("accounts.manage_user")
        if not allowed or (user.is_staff and not request.user.is_superuser):
            raise PermissionDenied
        if action is None:
            return redirect("admin:accounts_user_change", pk)
        reason = request.POST.get("reason", "").strip()
        if request.method == "POST" and reason:
            try:
                answer = request.POST.get("answer", "")
                staff_actions.act(action, pk, by=request.user, reason=reason, answer=answer)  # type: ignore[arg-type]
                messages.success(request, f"{user.authentication_id}：{action.label}")
            except staff_actions.NotPossibleError:
                messages.error(request, "この状態ではできません。 Not possible in this state.")
            except Refusal as refusal:
                messages.error(request, catalogue.line(refusal))
            return redirect("admin:accounts_user_change", pk)
        context = {
            **self.admin_site.each_context(request),
            "title": action.label,
            "action": action,
            "account": user,
            "missing": request.method == "POST",
        }
        return render(request, "admin/accounts/user/asking.html", context)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False
