"""Writing a mail in both languages from its text templates."""

from django.conf import settings
from django.template import Context
from django.template.engine import Engine
from django.utils import translation

from messages.outbox import one_line
from messages.text import Text


def subject(ja: str, en: str) -> Text:
    """A subject line; it starts with the system's name and must hold no personal data."""
    return Text(f"【{settings.SITE['name_ja']}】{ja}", en)


def body(name: str, **values: object) -> Text:
    """The text of `messages/mail/<name>.ja.txt` and `.en.txt`; what people typed is put on one line."""
    clean = {key: one_line(value) if isinstance(value, str) else value for key, value in values.items()}
    return Text(_render(name, "ja", clean), _render(name, "en", clean))


def _render(name: str, language: str, values: dict[str, object]) -> str:
    context = Context({"site": settings.SITE, "site_url": settings.SITE_URL, **values}, autoescape=False)
    template = Engine.get_default().get_template(f"messages/mail/{name}.{language}.txt")
    with translation.override(language):
        return template.render(context).strip()
