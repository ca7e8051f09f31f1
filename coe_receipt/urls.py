from django.urls import path

from coe_receipt.views import receipt

urlpatterns = [
    path("coe/receipt/<str:token>/", receipt.login, name="coe-receipt"),
    path("coe/receipt/<str:token>/confirm/", receipt.confirm, name="coe-receipt-confirm"),
    path("coe/receipt/<str:token>/complete/", receipt.complete, name="coe-receipt-complete"),
]
