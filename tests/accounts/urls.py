"""The rooms below and beside accounts, and a few pages that behave in ways real ones seldom do."""

from django.contrib import admin
from django.urls import include, path

from tests.accounts import pages

urlpatterns = [
    path("", include("messages.urls")),
    path("", include("accounts.urls")),
    path("menu/", pages.menu, name="menu"),
    path("notes/", pages.notes, name="notes"),
    path("notes/lost/", pages.lost, name="lost"),
    path("plain/", pages.plain, name="plain"),
    path("free/", pages.free, name="free"),
    path("poll/", pages.poll, name="poll"),
    path("applicants/", pages.applicants, name="applicants"),
    path("admin/", admin.site.urls),
]
