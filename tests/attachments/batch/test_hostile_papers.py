"""Many PDFs of one zip: one process looks into them all, and a hostile one stops none of the others."""

from typing import Any

import pytest

from applications.models import Application
from attachments.scanner import Scanner
from tests.applications import desk
from tests.attachments import samples
from tests.attachments.batch.browsing import Together
from tests.attachments.batch.test_zip import attach, files_of
from tests.attachments.batch.zips import PDF, zip_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that were started."""
    pids: list[int] = []
    start = Scanner._started

    def counted(self: Scanner) -> Any:
        line = start(self)
        pids.append(self.pid or 0)
        return line

    monkeypatch.setattr(Scanner, "_started", counted)
    return pids


def test_a_hostile_one_is_refused_alone(together: Together, agent: Any, settings: Any, started: list[int]) -> None:
    settings.PDF_CHECK_SECONDS = 1
    people: list[Application] = [desk.entered(agent, residence_card_number=desk.card(n)) for n in range(4)]
    hostile = {"2.pdf": samples.slow_pdf(), "3.pdf": samples.named_script()}
    batch = attach(together, people, zip_of({"1.pdf": PDF, **hostile, "4.pdf": PDF}))
    assert (batch.state, batch.done, batch.failed) == ("done", 4, 2)
    refused = {entry.number for entry in batch.entries.filter(state="failed")}
    assert refused == {2, 3}
    for entry in batch.entries.all():
        assert entry.application
        assert files_of(entry.application) == (0, entry.number not in refused)
    shown = together.result(batch)
    assert "PDFの構造が複雑すぎるため" in shown and "スクリプト" in shown
    assert len(started) == 1
