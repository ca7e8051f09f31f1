"""The forms of a page, read as a browser without script reads them."""

from html.parser import HTMLParser
from typing import Any

from applications.folding import KEPT


class Inputs(HTMLParser):
    """What a browser would post of the main form if nothing were typed; `page_token` is among it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self._forms: list[dict[str, Any]] = [{}]
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._area = self._select = ""
        main = html.partition("<main")[2].partition("</main>")[0]
        self.feed(main or html)
        self.values = next((form for form in self._forms if "page_token" in form), {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        name = given.get("name", "")
        if tag == "form":
            self.values = {}
            self._forms.append(self.values)
        elif tag == "select":
            self._select = name
            self.values[name] = ""
        elif tag == "option" and "selected" in given:
            self.values[self._select] = given["value"]
        elif tag == "textarea":
            self._area = name
            self.values[name] = ""
        elif tag == "input" and name:
            boxes = given.get("type") in ("radio", "checkbox")
            if name == KEPT:
                self.values[name] = [*self.values.get(name, ()), given["value"]]
            elif not boxes or "checked" in given:
                self.values[name] = given.get("value", "on" if boxes else "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.values[self._area] = self.values[self._area].removeprefix("\n")
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.values[self._area] += data
        self.text.append(data)

    def by_id(self, id: str) -> dict[str, str]:
        """The attributes of an element; raises `LookupError` when the page has none with that id."""
        for _, given in self.elements:
            if given.get("id") == id:
                return given
        raise LookupError(id)
