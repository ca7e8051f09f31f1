import pytest

from messages.demo import seed_demo
from messages.models import Notice, Terms
from messages.notices import current, current_terms

pytestmark = pytest.mark.django_db


def test_the_demo_has_notices_and_terms_in_both_languages() -> None:
    seed_demo()
    assert len(current()) >= 2
    assert all(notice.title_ja and notice.title_en and notice.body_ja and notice.body_en for notice in current())
    terms = current_terms()
    assert terms is not None and terms.version == 1
    assert terms.text_ja.count("## ") == terms.text_en.count("## ") == 9


def test_seeding_again_changes_nothing() -> None:
    seed_demo()
    Notice.objects.update(body_ja="職員が書き直した。")
    before = list(Notice.objects.values()), list(Terms.objects.values())
    seed_demo()
    assert (list(Notice.objects.values()), list(Terms.objects.values())) == before
