from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoeReceiptConfig(AppConfig):
    name = "coe_receipt"
    label = "coe_receipt"
    verbose_name = "電子在留資格認定証明書 Electronic COE"

    def ready(self) -> None:
        from coe_receipt import groups, jobs, retention, settings_check  # noqa: F401 - registers jobs and checks

        post_migrate.connect(groups.bring_up_to_date, sender=self)
