from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MessagesConfig(AppConfig):
    name = "messages"
    label = "notifications"
    verbose_name = "お知らせ・メール Messages"

    def ready(self) -> None:
        from messages import groups, jobs, viruses, watched  # noqa: F401 - registers jobs, checks and gauges
        from messages.audit import jobs as audited_jobs  # noqa: F401 - listens to the worker
        from messages.audit import keeping  # noqa: F401 - registers periodic jobs

        post_migrate.connect(groups.bring_up_to_date, sender=self)
