from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "messages"
    label = "notifications"
    verbose_name = "お知らせ・メール Messages"

    def ready(self) -> None:
        from messages import jobs  # noqa: F401 - registers the periodic jobs
