from django.apps import AppConfig


class CoeReceiptConfig(AppConfig):
    name = "coe_receipt"
    label = "coe_receipt"
    verbose_name = "電子在留資格認定証明書 Electronic COE"
