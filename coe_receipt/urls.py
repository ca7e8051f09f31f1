from django.urls import path

from coe_receipt.views import check, own, receipt

urlpatterns = [
    path("coe/receipt/<str:token>/", receipt.login, name="coe-receipt"),
    path("coe/receipt/<str:token>/confirm/", receipt.confirm, name="coe-receipt-confirm"),
    path("coe/receipt/<str:token>/complete/", receipt.complete, name="coe-receipt-complete"),
    path("coe/check/", check.check, name="coe-check"),
    path("coe/certificates/", own.certificates, name="certificates"),
    path("coe/certificates/<uuid:pk>/certificate.pdf", own.pdf, name="certificate-pdf"),
]
