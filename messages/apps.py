from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "messages"
    label = "notifications"
    verbose_name = "お知らせ・メール Messages"
