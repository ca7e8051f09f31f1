"""Django admin under our own site: staff only, named after the installation."""

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


class StaffSite(AdminSite):
    site_header = "在留申請オンラインシステム 職員用"
    site_title = "職員用"
    index_title = "業務メニュー"
    site_url = None

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Keeps our `site` where Django's login view would put its own."""
        return {**super().each_context(request), "site": settings.SITE}

    def has_permission(self, request: HttpRequest) -> bool:
        """Only active users of the staff category, whatever flags a public account may carry."""
        user = request.user
        return user.is_authenticated and user.is_active and user.is_staff

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: Any = None
    ) -> HttpResponse:
        """Our own page, with the rule for passwords and the lock."""
        return redirect("staff-password")


class AdminConfig(DjangoAdminConfig):
    default_site = "config.admin_site.StaffSite"
