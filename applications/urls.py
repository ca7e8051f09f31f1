"""Addresses of the menu, the wizard, the list and the applications."""

from django.urls import path

from applications.views import (
    after_filing,
    confirm,
    copy,
    detail,
    filing,
    find,
    menu,
    reminders,
    removal,
    search,
    simultaneous,
    site_map,
    slip,
    start,
    wizard,
)
from applications.views import list as desk
from applications.views.points import points_total
from applications.views.versions import wizard_versions

urlpatterns = [
    path("menu/", menu.menu, name="menu"),
    path("site-map/", site_map.site_map, name="site-map"),
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/mails/", reminders.reminder_mails, name="reminder-mails"),
    path("applications/new/", start.wizard_start, name="wizard-start"),
    path("applications/drafts/<uuid:draft>/kind/", start.wizard_kind, name="wizard-kind"),
    path("applications/drafts/<uuid:draft>/confirm/", confirm.wizard_confirm, name="wizard-confirm"),
    path("applications/drafts/<uuid:draft>/versions/", wizard_versions, name="wizard-versions"),
    path("applications/drafts/<uuid:draft>/delete/", confirm.draft_delete, name="draft-delete"),
    path("applications/drafts/<uuid:draft>/copy/", copy.draft_copy, name="draft-copy"),
    path("applications/drafts/<uuid:draft>/copy.pdf", copy.draft_pdf, name="draft-pdf"),
    path("applications/<uuid:pk>/copy/", copy.application_copy, name="application-copy"),
    path("applications/<uuid:pk>/copy.pdf", copy.application_pdf, name="application-pdf"),
    path("applications/drafts/<uuid:draft>/<slug:step>/", wizard.wizard_step, name="wizard-step"),
    path("applications/drafts/<uuid:draft>/<slug:step>/search/<str:path>/", search.wizard_search, name="wizard-search"),
    path("applications/drafts/<uuid:draft>/<slug:step>/parts/", wizard.wizard_parts, name="wizard-parts"),
    path("applications/drafts/<uuid:draft>/points/total/", points_total, name="points-total"),
    path("applications/<uuid:pk>/entered/", confirm.wizard_complete, name="wizard-complete"),
    path("applications/", desk.application_list, name="application-list"),
    path("applications/list.xlsx", desk.application_sheet, name="application-sheet"),
    path("applications/search/", find.application_search, name="application-search"),
    path("applications/choose/<slug:action>/", desk.application_choose, name="application-choose"),
    path("applications/file/", filing.application_file, name="application-file"),
    path("applications/<uuid:pk>/file/", filing.application_filing, name="application-filing"),
    path("applications/<uuid:pk>/submitted/", filing.application_submitted, name="application-submitted"),
    path("applications/<uuid:pk>/delete/", removal.application_delete, name="application-delete"),
    path(
        "applications/<uuid:pk>/simultaneous/", simultaneous.application_simultaneous, name="application-simultaneous"
    ),
    path(
        "applications/<uuid:pk>/simultaneous/<uuid:child>/delete/",
        simultaneous.simultaneous_delete,
        name="simultaneous-delete",
    ),
    path("applications/<uuid:pk>/withdraw/", after_filing.application_withdraw, name="application-withdraw"),
    path("applications/<uuid:pk>/keep/", after_filing.application_keep, name="application-keep"),
    path("applications/<uuid:pk>/again/", after_filing.application_again, name="application-again"),
    path("applications/<uuid:pk>/slip/", slip.application_slip, name="application-slip"),
    path("receipts/", slip.receipt_check, name="receipt-check"),
    path("applications/<uuid:pk>/reopen/", removal.application_reopen, name="application-reopen"),
    path("applications/<uuid:pk>/", detail.application_detail, name="application-detail"),
    path("choices/<str:name>/<slug:type>/", search.choices, name="choices"),
    path("choices/<str:name>/<slug:type>/options/", search.choice_options, name="choice-options"),
]
