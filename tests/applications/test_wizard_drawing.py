"""Fields whose HTML is kept look as if drawn anew, and nothing typed stays behind in what is kept."""

import re

import pytest

from applications.templatetags import questions
from messages import clock
from tests.applications.pages import Wizard
from tests.support import examples

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("filled", [True, False])
def test_kept_and_fresh_fields_are_the_same(agent_client, monkeypatch, language, filled) -> None:
    wizard = Wizard(agent_client)
    wizard.draft.answers = examples.extension(clock.today()) if filled else {"name": '"><b>&\ue000\ue001'}
    wizard.draft.save()
    agent_client.cookies["django_language"] = language
    for step in ("identity1", "identity2", "activity"):
        drawn = []
        for kept in (questions.KEPT, questions.KEPT, frozenset()):
            monkeypatch.setattr(questions, "KEPT", kept)
            page = agent_client.get(wizard.url(step)).content.decode()
            drawn.append(re.sub('csrfmiddlewaretoken" value="[^"]*"', "", page))
            monkeypatch.undo()
        assert drawn[0] == drawn[1] == drawn[2]
