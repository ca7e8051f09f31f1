"""Checking one complete family-N row, beside a stock Django form of the same questions."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from django.forms import Form

from applications.catalogue import forms
from applications.catalogue.check import check_form
from bench import stock
from bench.case import Case
from bench.full import full_row
from tests.support import examples

TODAY = date(2026, 11, 22)


def cases() -> Iterator[Case]:
    for type, start in (("extension", examples.extension(TODAY)), ("coe", examples.certificate(TODAY))):
        form = forms.form(type, "N2")
        answers = full_row(form, start, TODAY)
        peer = stock.form_class(form, form.steps, answers)
        posted = stock.data(form.steps, answers)
        if not check_form(form, answers, TODAY).ok or not peer(posted).is_valid():
            raise RuntimeError(f"the row of {type} is not in order: {peer(posted).errors.as_json()}")
        yield Case(
            f"check one {type} N2 row, {len(posted)} answers",
            ours=partial(check_form, form, answers, TODAY),
            peer=partial(_valid, peer, posted),
            peer_name="Django Form",
            target_ms=1,
            target_ratio=0.05,
        )


def _valid(form: type[Form], posted: dict[str, str]) -> bool:
    return form(posted).is_valid()
