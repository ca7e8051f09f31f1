from django.urls import path

from messages.views import mailbox, notices, statements

urlpatterns = [
    path("notices/", notices.notices, name="notices"),
    path("notices/<int:pk>/", notices.notice, name="notice"),
    path("terms/", notices.terms, name="terms"),
    path("terms/<int:version>/", notices.terms, name="terms-version"),
    path("accessibility/", statements.accessibility, name="accessibility"),
    path("privacy/", statements.privacy, name="privacy"),
    path("_mail/", mailbox.mailbox, name="mailbox"),
    path("_mail/<slug:name>/<int:place>/", mailbox.mailbox_mail, name="mailbox-mail"),
]
