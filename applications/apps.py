from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ApplicationsConfig(AppConfig):
    name = "applications"
    label = "applications"
    verbose_name = "申請 Applications"

    def ready(self) -> None:
        from applications import groups, jobs, name_index  # noqa: F401 - registers the periodic jobs

        post_migrate.connect(groups.bring_up_to_date, sender=self)
        post_migrate.connect(name_index.look_after, sender=self)
