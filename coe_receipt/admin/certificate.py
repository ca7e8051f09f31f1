"""Certificates in admin: prepared, looked at, issued, followed; never edited or deleted."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import admin
from django.contrib import messages as notes
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from accounts.identifiers import canonical_id
from accounts.page_token import not_a_move
from applications.admin.words import title
from coe_receipt import issuing, numbers, paper, preparing
from coe_receipt.admin import export, progress, reading, waiting
from coe_receipt.admin.columns import COLUMNS
from coe_receipt.admin.counter_form import CounterForm
from coe_receipt.admin.desk import BUTTONS, press
from coe_receipt.admin.filters import ViewFilter
from coe_receipt.events import record, record_all
from coe_receipt.models import Batch, Certificate, What
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Certificate]
else:
    Base = admin.ModelAdmin

AT_ONCE = 2000
"""How many certificates one action issues or exports."""
TOO_MANY = Text("一度に選択できるのは{limit}件までです。", "At most {limit} at a time.")
LIST = "admin:coe_receipt_certificate_changelist"
PAGE = "admin:coe_receipt_certificate_change"


class CertificateAdmin(Base):
    list_display = COLUMNS
    list_filter = (ViewFilter,)
    list_select_related = ("addressee", "application")
    list_per_page = 50
    list_max_show_all = 200
    ordering = ("-prepared_at", "-id")
    search_fields = ("number",)
    search_help_text = title(
        "証明書番号・申請受付番号・受取人の認証ID", "Certificate or receipt number, addressee's ID"
    )
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    actions = ("issue_selected", "export_selected")
    change_list_template = "admin/coe_receipt/certificate/list.html"

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("waiting/", self.admin_site.admin_view(self.waiting_view), name="coe-waiting"),
            path("batches/<int:pk>/", self.admin_site.admin_view(self.batch_view), name="coe-batch"),
            path("batches/<int:pk>/progress/", self.admin_site.admin_view(self.progress_view), name="coe-progress"),
            path("<uuid:pk>/paper.pdf", self.admin_site.admin_view(self.paper_view), name="coe-paper"),
            path("<uuid:pk>/act/", self.admin_site.admin_view(self.act_view), name="coe-act"),
        ]
        return [*own, *super().get_urls()]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Certificate], search_term: str
    ) -> tuple[QuerySet[Certificate], bool]:
        term = search_term.strip()
        if not term or "\0" in term:
            return queryset.none() if term else queryset, False
        by_number = Q(number=numbers.typed(term)) | Q(application__receipt_number=term)
        return queryset.filter(by_number | Q(addressee__authentication_id=canonical_id(term))), False

    def has_change_permission(self, request: HttpRequest, obj: Certificate | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Certificate | None = None) -> bool:
        return False

    def has_issue_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("coe_receipt.issue_certificate")

    def response_action(
        self, request: HttpRequest, queryset: QuerySet[Certificate], *args: Any, **kwargs: Any
    ) -> HttpResponse | None:
        """As Django's, with a plain 400 for keys that no page of ours sends."""
        try:
            return super().response_action(request, queryset, *args, **kwargs)
        except ValidationError as error:
            raise BadRequest("no key of a certificate") from error

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """A case applied for at the counter, for a registered recipient."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = CounterForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            made = preparing.prepare_counter(actor=request.user, **form.prepared())  # type: ignore[arg-type]
            return redirect(PAGE, made.pk)
        words = {"title": str(Text("窓口申請の証明書の作成", "Prepare a certificate applied for at the counter"))}
        return self._page(request, "admin/coe_receipt/certificate/counter.html", {**words, "form": form})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Preview, course, buttons and history; that it was looked at is recorded."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        self._may_view(request)
        certificate = self.get_object(request, unquote(object_id))
        if certificate is None:
            raise Http404
        record(certificate, What.VIEWED, request.user)  # type: ignore[arg-type]
        return self._page(request, "admin/coe_receipt/certificate/reading.html", reading.page_of(request, certificate))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """The record stands on the certificate's own page."""
        return redirect(PAGE, object_id)

    def act_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """A button of the certificate's page."""
        button = BUTTONS.get(request.POST.get("button", ""))
        if request.method != "POST" or button is None:
            return HttpResponseNotAllowed(["POST"])
        self._may_view(request)
        certificate = get_object_or_404(Certificate, pk=pk)
        try:
            press(request, button, certificate)
        except Refusal as refusal:
            notes.error(request, line(refusal))
        else:
            notes.success(request, str(button.label))
        return redirect(PAGE, pk)

    def paper_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """The page as it will be, or is, printed; without the signature, which the addressee's copy carries."""
        self._may_view(request)
        certificate = get_object_or_404(Certificate, pk=pk)
        record(certificate, What.VIEWED, request.user)  # type: ignore[arg-type]
        response = HttpResponse(paper.page(certificate), content_type="application/pdf")
        response["Cache-Control"] = "private, no-store"
        return response

    def waiting_view(self, request: HttpRequest) -> HttpResponse:
        """Applications made online whose certificate is due."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        if request.method == "POST" and waiting.prepare(request):
            return redirect(LIST)
        return self._page(request, "admin/coe_receipt/certificate/waiting.html", waiting.page_of(request))

    def batch_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """How far the certificates of one action are."""
        self._may_view(request)
        batch = get_object_or_404(Batch, pk=pk)
        return self._page(request, "admin/coe_receipt/certificate/batch.html", progress.page_of(batch))

    @not_a_move
    def progress_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What that page's script asks for while certificates wait to be sent."""
        self._may_view(request)
        return JsonResponse(progress.numbers_of(get_object_or_404(Batch, pk=pk)))

    @admin.action(description=title("交付・送信", "Issue and send"), permissions=["issue"])
    def issue_selected(self, request: HttpRequest, queryset: QuerySet[Certificate]) -> HttpResponse | None:
        """Asks once more with the list of them, then issues all or none."""
        pks = list(queryset.values_list("pk", flat=True)[: AT_ONCE + 1])
        if len(pks) > AT_ONCE:
            notes.error(request, str(TOO_MANY).format(limit=AT_ONCE))
            return None
        if "confirmed" not in request.POST:
            chosen = Certificate.objects.filter(pk__in=pks).select_related("addressee", "application")
            words = {"title": str(Text("交付・送信", "Issue and send")), "chosen": chosen.order_by("prepared_at", "pk")}
            return self._page(
                request, "admin/coe_receipt/certificate/issuing.html", {**words, "checkbox_name": ACTION_CHECKBOX_NAME}
            )
        try:
            batch = issuing.issue_many(actor=request.user, pks=pks)  # type: ignore[arg-type]
        except Refusal as refusal:
            notes.error(request, line(refusal))
            return None
        return redirect("admin:coe-batch", batch.pk)

    @admin.action(description=title("CSVで出力", "Export as CSV"))
    def export_selected(self, request: HttpRequest, queryset: QuerySet[Certificate]) -> HttpResponseBase | None:
        found = list(queryset.select_related("addressee", "application")[: AT_ONCE + 1])
        if len(found) > AT_ONCE:
            notes.error(request, str(TOO_MANY).format(limit=AT_ONCE))
            return None
        record_all(found, What.EXPORTED, request.user)  # type: ignore[arg-type]
        return export.as_csv(found)

    def _may_view(self, request: HttpRequest) -> None:
        if not self.has_view_permission(request):
            raise PermissionDenied

    def _page(self, request: HttpRequest, template: str, context: dict[str, Any]) -> TemplateResponse:
        common = {**self.admin_site.each_context(request), "opts": self.opts}
        return TemplateResponse(request, template, {**common, **context})
