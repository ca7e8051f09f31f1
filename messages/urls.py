from django.urls import path

from messages.views import mailbox, notices

urlpatterns = [
    path("notices/", notices.notices, name="notices"),
    path("notices/<int:pk>/", notices.notice, name="notice"),
    path("terms/", notices.terms, name="terms"),
    path("terms/<int:version>/", notices.terms, name="terms-version"),
    path("_mail/", mailbox.mailbox, name="mailbox"),
    path("_mail/<slug:name>/<int:place>/", mailbox.mailbox_mail, name="mailbox-mail"),
]
