"""Words in the languages of the interface, kept side by side."""

from dataclasses import dataclass

from django.utils.translation import get_language

EASY = "ja-easy"


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text in Japanese, English and, where written, easy Japanese.

    `easy` may hold ruby marked as ``{漢字|かんじ}``; the template filter `ruby` turns it into HTML.
    """

    ja: str
    en: str = ""
    easy: str = ""

    def to(self, language: str | None) -> str:
        """The text in `language` ("ja", "en" or "ja-easy"); Japanese where nothing else is written."""
        if language == "en":
            return self.en or self.ja
        if language == EASY:
            return self.easy or self.ja
        return self.ja

    def __str__(self) -> str:
        return self.to(get_language())
