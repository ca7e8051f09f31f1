"""Examples made from the declarations: complete, valid and as wished, for every form offered."""

from datetime import date

import pytest

from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.examples import NoExample, example_answers

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(("type", "status"), sorted(forms.offered()))
def test_every_form_has_one(type: str, status: str) -> None:
    form = forms.form(type, status)
    answers = example_answers(form, DAY, name="LI,WEI")
    assert answers["name"] == "LI,WEI"
    checked = check_form(form, answers, DAY)
    assert checked.ok
    assert checked.clean == answers


def test_wrong_wishes_have_none() -> None:
    with pytest.raises(NoExample) as raised:
        example_answers(forms.form("extension", "N2"), DAY, current_expiry="20300101")
    assert ("current_expiry", "WZBAM113E") in raised.value.args[0]
