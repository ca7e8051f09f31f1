"""Ticking, pressing and reading on the pages of many at once, as a browser without script does it."""

import re
from collections.abc import Iterable
from html import unescape
from io import BytesIO
from typing import Any

from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from applications.models import Application
from attachments.batch.models import Batch
from tests.attachments.pages import TOKEN, page

SHOWN = re.compile(r'name="shown" value="([^"]+)"')
TICKED = re.compile(r'name="pick" value="([^"]+)" checked')
COUNT = re.compile(r'id="batch-count">(\d+)')


def text_of(html: str) -> str:
    main = html.partition("<main")[2].partition("</main>")[0] or html
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


class Together:
    """The list for many at once in one browser; `shown` is the page the last button led to."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.url = reverse("batch-list")
        self.shown = ""

    def html(self, query: str = "") -> str:
        return page(self.client, self.url + query)

    def send(self, *ticks: Application, keep: bool = True, **button: str) -> Any:
        """Tick these on the page as it stands, beside what is ticked there (`keep`), and press a button."""
        html = self.html()
        shown = SHOWN.findall(html)
        chosen = {str(each.pk) for each in ticks} | (set(TICKED.findall(html)) if keep else set())
        fields = {"page_token": TOKEN.findall(html)[-1], "shown": shown, "pick": sorted(chosen & set(shown))}
        answer = self.client.post(self.url, {**fields, **button})
        self.shown = page(self.client, answer.url) if answer.status_code == 302 else ""
        return answer

    def ticked(self) -> int:
        found = COUNT.search(self.html())
        assert found
        return int(found[1])

    def begin(self, kind: str, applications: Iterable[Application]) -> Batch:
        """Tick these, press the button of `kind`; the batch that asks."""
        self.send(select="none")
        answer = self.send(*applications, do=kind)
        assert answer.status_code == 302, answer.content.decode()
        return Batch.objects.get(pk=answer.url.strip("/").rpartition("/")[2])

    def confirm(self, batch: Batch, **fields: Any) -> Any:
        """Press the button of the page that asks."""
        url = reverse("batch", args=[batch.pk])
        token = TOKEN.findall(page(self.client, url))[-1]
        return self.client.post(url, {"page_token": token, "action": "confirm", **fields})

    def do(self, kind: str, applications: Iterable[Application], **fields: Any) -> Batch:
        """The whole way; the batch as it is afterwards."""
        batch = self.begin(kind, applications)
        answer = self.confirm(batch, **fields)
        assert (answer.status_code, answer.url) == (302, reverse("batch-result", args=[batch.pk]))
        batch.refresh_from_db()
        return batch

    def result(self, batch: Batch, query: str = "") -> str:
        """The words of the result page."""
        return text_of(page(self.client, reverse("batch-result", args=[batch.pk]) + query))

    def sheet(self, batch: Batch) -> list[list[str]]:
        """The cells of the result's spreadsheet, its head left out."""
        answer = self.client.get(reverse("batch-sheet", args=[batch.pk]))
        assert answer.status_code == 200
        rows = load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows(min_row=2, values_only=True)
        return [[str(cell or "") for cell in row] for row in rows]
