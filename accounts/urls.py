"""Addresses of the top page, login, registration, passwords, the profile and the session."""

from django.urls import path
from django.views.i18n import set_language

from accounts.page_token import outside_presence
from accounts.views import (
    activity,
    card,
    forgotten,
    forgotten_id,
    login,
    password_change,
    password_link,
    profile,
    registration,
    session,
    staff_code,
    top,
)

urlpatterns = [
    path("", top.top, name="top"),
    path("login/<slug:entrance>/", login.login, name="login"),
    path("login/<slug:entrance>/forgotten/", forgotten.forgotten, name="password-forgotten"),
    path("login/<slug:entrance>/forgotten/sent/", forgotten.sent, name="password-forgotten-sent"),
    path("login/<slug:entrance>/forgotten-id/", forgotten_id.forgotten_id, name="id-forgotten"),
    path("login/<slug:entrance>/forgotten-id/sent/", forgotten_id.sent, name="id-forgotten-sent"),
    path("register/individual/", registration.individuals, name="register-individual"),
    path("register/<slug:kind>/card/", card.show_card, name="register-card"),
    path("register/<slug:kind>/", registration.entry, name="register"),
    path("register/<slug:kind>/municipality/", registration.find_municipality, name="register-municipality"),
    path("register/<slug:kind>/confirm/", registration.confirm, name="register-confirm"),
    path("register/<slug:kind>/complete/", registration.complete, name="register-complete"),
    path("password/set/", password_link.password_set, name="password-set"),
    path("password/<str:token>/", password_link.password_link, name="password-link"),
    path("profile/", profile.shown, name="profile"),
    path("profile/change/", profile.change, name="profile-change"),
    path("profile/change/municipality/", profile.find_municipality, name="profile-municipality"),
    path("profile/changed/", profile.changed, name="profile-changed"),
    path("profile/logins/", activity.activity, name="activity"),
    path("email/confirmed/", profile.email_confirmed, name="email-confirmed"),
    path("email/<str:token>/", profile.email_link, name="email-link"),
    path("profile/password/", password_change.password_change, name="password-change"),
    path("profile/password/changed/", password_change.password_changed, name="password-changed"),
    path("staff/code/", staff_code.staff_code, name="staff-code"),
    path("logout/", session.logout, name="logout"),
    path("session/extend/", session.extend, name="session-extend"),
    path("session/interrupted/", session.interrupted, name="interrupted"),
    path("language/", outside_presence(set_language), name="set-language"),
]
