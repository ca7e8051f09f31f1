"""People at work while something fails: each attaches photos to applications and files them, and never gives up."""

import http.client
import ssl
import threading
import time
import uuid
from collections import Counter
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.support.inputs import Inputs
from tests.support.people import PASSWORD

PAUSE, PATIENCE = 0.5, 240
CALM = "Not available at the moment"


class Unavailable(Exception):  # noqa: N818 - what a person meets, and tries again
    """The page did not come; the person waits and begins the step anew."""


class Browser:
    """Cookies and forms over TLS; counts every answer and keeps each error page that is not the calm one."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._trust = ssl._create_unverified_context()
        self._cookies: dict[str, str] = {}
        self.seen: Counter[str] = Counter()
        self.bad: list[str] = []

    def get(self, path: str) -> str:
        """A page, redirects followed."""
        for _ in range(5):
            text, location = self._ask("GET", path, None, {})
            if not location:
                return text
            path = location
        raise Unavailable("redirects")

    def send(self, path: str, html: str, files: dict[str, bytes] | None = None, **typed: str) -> str:
        """The form of that page, filled in; where it leads, "" when it leads nowhere."""
        fields = {**Inputs(html).values, **typed}
        if "csrfmiddlewaretoken" not in fields:
            fields["csrfmiddlewaretoken"] = html.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
        body, kind = _multipart(fields, files) if files else (urlencode(fields).encode(), _FORM)
        return self._ask("POST", path, body, {"Content-Type": kind})[1]

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> tuple[str, str]:
        headers |= {"Cookie": "; ".join(f"{key}={value}" for key, value in self._cookies.items()), "Referer": self._url}
        address = urlsplit(self._url)
        connection = http.client.HTTPSConnection(address.netloc, timeout=90, context=self._trust)
        try:
            connection.request(method, urlsplit(path)._replace(fragment="").geturl(), body, headers)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
        except (OSError, http.client.HTTPException) as error:
            self.bad.append(f"{method} {path}: {error!r}")
            raise Unavailable(repr(error)) from None
        finally:
            connection.close()
        self.seen[str(answer.status)] += 1
        self._judge(f"{method} {path}: {answer.status}", answer, text)
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        return text, answer.headers.get("Location", "") if answer.status < 400 else ""

    def _judge(self, what: str, answer: Any, text: str) -> None:
        if answer.status == 503:
            if CALM not in text or "ただいま利用できません" not in text or "Retry-After" not in answer.headers:
                self.bad.append(f"{what}, not the calm page")
            raise Unavailable(what)
        if answer.status >= 500:
            self.bad.append(what)
            raise Unavailable(what)


_FORM = "application/x-www-form-urlencoded"


def _multipart(fields: dict[str, Any], files: dict[str, bytes]) -> tuple[bytes, str]:
    mark = uuid.uuid4().hex
    head = f"--{mark}\r\nContent-Disposition: form-data; name="
    parts = [f'{head}"{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    for name, content in files.items():
        named = f'{head}"{name}"; filename="{name}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
        parts.append(named.encode() + content + b"\r\n")
    return b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


class Worker(threading.Thread):
    """One person and their applications. `done` counts what is filed; `failed` says why they gave up."""

    def __init__(self, url: str, authentication_id: str, applications: list[str], photo: bytes) -> None:
        super().__init__(daemon=True)
        self.browser, self._id, self._photo = Browser(url), authentication_id, photo
        self._applications = applications
        self.done, self.failed = 0, ""

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:  # a thread's failure is the test's
            self.failed = repr(error)

    def _work(self) -> None:
        self._until(self._sign_in)
        for pk in self._applications:
            self._until(self._attach, pk)
            self._until(self._file, pk)
            self.done += 1

    def _until(self, step: Any, *arguments: str) -> None:
        """Do the step until it is done, as somebody does who reads the page and tries again."""
        give_up = time.monotonic() + PATIENCE
        while not self.failed:
            try:
                if step(*arguments):
                    return
                self._sign_in()
            except Unavailable as why:
                reason = str(why)
            else:
                reason = "not done"
            if time.monotonic() > give_up:
                self.failed = f"{step.__name__}: {reason}"
            time.sleep(PAUSE)

    def _sign_in(self) -> bool:
        page = self.browser.get("/login/organization/")
        if 'name="password"' in page:
            self.browser.send("/login/organization/", page, username=self._id, password=PASSWORD)
        return 'action="/logout/"' in self.browser.get("/menu/")

    def _attach(self, pk: str) -> bool:
        place = f"/applications/{pk}/photo/"
        page = self.browser.get(place)
        if f"{place}file" in page:
            return True
        self.browser.send(place, page, {"photo": self._photo}, action="register")
        return f"{place}file" in self.browser.get(place)

    def _file(self, pk: str) -> bool:
        page = self.browser.get(f"/applications/{pk}/file/")
        if 'name="choice"' in page:
            self.browser.send("/applications/file/", page)
            page = self.browser.get(f"/applications/{pk}/submitted/")
        return "申請受付完了" in page
