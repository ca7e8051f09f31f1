from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MessagesConfig(AppConfig):
    name = "messages"
    label = "notifications"
    verbose_name = "お知らせ・メール Messages"

    def ready(self) -> None:
        from messages import groups, jobs  # noqa: F401 - `jobs` registers the periodic jobs

        post_migrate.connect(groups.bring_up_to_date, sender=self)
