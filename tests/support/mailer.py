"""Another way for mails in a test: `use(settings, SMTP, host="127.0.0.1", port=25)`."""

from typing import Any

_BACKENDS = "django.core.mail.backends"
SMTP, MEMORY, FOLDER = (f"{_BACKENDS}.{name}.EmailBackend" for name in ("smtp", "locmem", "filebased"))


def use(settings: Any, backend: str, **options: Any) -> None:
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
