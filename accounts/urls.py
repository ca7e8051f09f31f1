"""Addresses of the top page, login and the session."""

from django.urls import path
from django.views.i18n import set_language

from accounts.page_token import outside_presence
from accounts.views import login, session, top

urlpatterns = [
    path("", top.top, name="top"),
    path("login/<slug:entrance>/", login.login, name="login"),
    path("logout/", session.logout, name="logout"),
    path("session/extend/", session.extend, name="session-extend"),
    path("session/interrupted/", session.interrupted, name="interrupted"),
    path("language/", outside_presence(set_language), name="set-language"),
]
