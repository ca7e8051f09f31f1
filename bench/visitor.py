"""A person's browser without a screen: one kept connection, cookies, and the hidden fields of the last page."""

import http.client
import re
import time
from collections.abc import Mapping
from html import unescape
from urllib.parse import urlencode, urlsplit

HIDDEN = re.compile(r'<input type="hidden" name="(csrfmiddlewaretoken|page_token)" value="([^"]*)"')
PASSWORD = "Demo#2026"  # noqa: S105 - the demo's, which is public


class Visitor:
    """`url` is a running installation's address, e.g. ``http://127.0.0.1:8000``."""

    def __init__(self, url: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
        self._cookies: dict[str, str] = {}
        self._hidden: dict[str, str] = {}
        self.location = ""

    def get(self, path: str) -> str:
        """The page's HTML; its hidden fields are kept for the next `post`."""
        return self._ask("GET", path, None)

    def post(self, path: str, fields: Mapping[str, str | list[str]]) -> str:
        """Send a form with the last page's tokens; `location` is where the answer leads, "" when it is a page."""
        return self._ask("POST", path, urlencode({**self._hidden, **fields}, doseq=True))

    def reconnect(self) -> None:
        """Begin a new connection: web servers end one on which nothing was asked for some seconds."""
        self._connection.close()

    def sign_in(self, authentication_id: str, entrance: str = "organization") -> None:
        path = f"/login/{entrance}/"
        self.get(path)
        self.post(path, {"username": authentication_id, "password": PASSWORD})
        if not self.location:
            raise RuntimeError(f"{authentication_id} could not sign in")
        self.get(urlsplit(self.location).path)

    def sign_in_staff(self, authentication_id: str) -> None:
        path = "/admin/login/?next=/admin/"
        self.get(path)
        self.post(path, {"username": authentication_id, "password": PASSWORD})
        self.get("/admin/")

    def _ask(self, method: str, path: str, body: str | None) -> str:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        text = response.read().decode()
        if response.status >= 400:
            raise RuntimeError(f"{method} {path}: {response.status}")
        for cookie in response.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        self._hidden |= {name: unescape(value) for name, value in HIDDEN.findall(text)}
        self.location = response.headers.get("Location", "")
        return text


def ready(url: str) -> Visitor:
    """The first visitor of a web server that was just started. Raises `RuntimeError` when it does not answer."""
    for _ in range(300):
        try:
            visitor = Visitor(url)
            visitor.get("/")
        except OSError:
            time.sleep(0.1)
        else:
            return visitor
    raise RuntimeError(f"{url} did not start")
