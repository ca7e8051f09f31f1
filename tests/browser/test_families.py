"""One full application of each large family through a real browser, to STEP4."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from applications.catalogue import forms
from messages import clock
from tests.browser.test_main_job import Job, Shot
from tests.support.answers import valid


@pytest.mark.parametrize(
    ("type", "status"),
    [("extension", "P1"), ("coe", "V1-T71"), ("change", "R1"), ("acquisition", "T1")],
    ids=["student", "specified-skilled-worker", "dependent", "acquisition"],
)
def test_a_full_application(
    page_ja: Page, new_person: Callable[..., str], shot: Shot, tmp_path: Path, type: str, status: str
) -> None:
    form = forms.form(type, status)
    job = Job(page_ja, "ja", shot, tmp_path)
    job.sign_in(new_person("LAW"))
    job.enter(type, status, valid(form, clock.today(), seed=1, fill="needed"))
    expect(page_ja.locator("main")).to_contain_text(re.compile("全件数1件"))
