"""取次者台帳 and 在留カード台帳 in admin: looked up, and filled from CSV files."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path

from accounts import organizations, register_files
from accounts.models import AgentCertificate, Organization, ResidenceCard
from accounts.register_files import RegisterFile
from messages import catalogue, clock, viruses
from messages.refusal import Refusal

if TYPE_CHECKING:
    CertificateBase = admin.ModelAdmin[AgentCertificate]
    CardBase = admin.ModelAdmin[ResidenceCard]
    OrganizationBase = admin.ModelAdmin[Organization]
else:
    CertificateBase = CardBase = OrganizationBase = admin.ModelAdmin

MOST_BYTES = 20 * 1024 * 1024
SHOWN = 500


class Imported:
    """Adds the page 「CSV取込」 to a register's list."""

    file: RegisterFile

    def get_urls(self) -> list[URLPattern]:
        name = f"accounts_{self.opts.model_name}_import"  # type: ignore[attr-defined]
        own = path("import/", self.admin_site.admin_view(self.load), name=name)  # type: ignore[attr-defined]
        return [own, *super().get_urls()]  # type: ignore[misc]

    def load(self, request: HttpRequest) -> HttpResponse:
        """Take over a CSV file as a whole, or name every line that is wrong."""
        if not self.has_add_permission(request):  # type: ignore[attr-defined]
            raise PermissionDenied
        bad: list[register_files.BadLine] = []
        upload = request.FILES.get("file")
        if request.method == "POST" and upload is not None and (upload.size or 0) <= MOST_BYTES:
            count, bad = self._loaded(upload.read())
            if not bad:
                messages.success(request, f"{count}件を取り込みました。 {count} lines taken over.")
                return redirect(f"admin:accounts_{self.opts.model_name}_changelist")  # type: ignore[attr-defined]
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "title": "CSV取込 Import",
            "opts": self.opts,  # type: ignore[attr-defined]
            "columns": ",".join(self.file.columns),
            "missing": request.method == "POST" and not bad,
            "bad": bad[:SHOWN],
            "count": len(bad),
        }
        return render(request, "admin/accounts/register_import.html", context)

    def _loaded(self, content: bytes) -> tuple[int, list[register_files.BadLine]]:
        try:
            viruses.check(content)
        except Refusal as refusal:
            return 0, [register_files.BadLine(1, catalogue.line(refusal))]
        return self.file.load(content)


class AgentCertificateAdmin(Imported, CertificateBase):
    file = register_files.CERTIFICATES
    change_list_template = "admin/accounts/register_list.html"
    list_display = ("number", "state", "valid_until")
    list_filter = ("state",)
    search_fields = ("number",)
    show_full_result_count = False

    def has_delete_permission(self, request: HttpRequest, obj: AgentCertificate | None = None) -> bool:
        return False


class ResidenceCardAdmin(Imported, CardBase):
    """Cards are only counted here: what stands on them is sealed."""

    file = register_files.CARDS
    change_list_template = "admin/accounts/register_list.html"
    list_display = ("pk", "state", "valid_until")
    list_filter = ("state",)
    show_full_result_count = False

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Cards come from files only."""
        return redirect("admin:accounts_residencecard_import")

    def has_change_permission(self, request: HttpRequest, obj: ResidenceCard | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ResidenceCard | None = None) -> bool:
        return False


class OrganizationAdmin(OrganizationBase):
    list_display = ("name", "corporate_number", "approved_until", "report")
    list_filter = ("report",)
    search_fields = ("name", "corporate_number")
    actions = ("approve", "reject")
    readonly_fields = ("report",)

    def has_delete_permission(self, request: HttpRequest, obj: Organization | None = None) -> bool:
        return False

    @admin.action(description="定期報告を承認し、期限を更新する Approve the report and renew", permissions=["change"])
    def approve(self, request: HttpRequest, queryset: Any) -> None:
        for organization in queryset:
            organizations.approve_report(organization, clock.today(), by=request.user)  # type: ignore[arg-type]
            self.log_change(request, organization, "定期報告を承認 Report approved")

    @admin.action(description="定期報告を不承認とする Reject the report", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: Any) -> None:
        for organization in queryset:
            organizations.reject_report(organization, by=request.user)  # type: ignore[arg-type]
            self.log_change(request, organization, "定期報告を不承認 Report rejected")
