from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from messages.catalogue import all_messages
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, marks_everything, page_lines
from messages.text import Text

NAME = Text("氏名", "Name")
MISSING = Problem("name", Refusal("WZBAM001E"))
UNCHOSEN = Problem("sex", Refusal("WZBAM002E"))
WIDE = Problem("address", Refusal("WZBAM008E", field=Text("住居地", "Address")))
CARD = Problem("", Refusal("WZBAM114E"))
WITHOUT_PLACEHOLDERS = sorted(id for id, entry in all_messages().items() if not entry.placeholders)


def ids(problems: list[Problem]) -> list[str]:
    return [line.split("：")[0] for line in page_lines(problems, "ja")]


def test_nothing_wrong_says_nothing() -> None:
    assert page_lines([]) == []
    assert at_fields([]) == {}


def test_a_missing_text_sums_up_missing_choices_too() -> None:
    assert ids([UNCHOSEN, MISSING, UNCHOSEN]) == ["WZBAM001E"]
    assert ids([UNCHOSEN]) == ["WZBAM002E"]


def test_a_wrong_form_is_summed_up_before_its_own_line() -> None:
    assert ids([WIDE]) == ["WZBAM018E", "WZBAM008E"]
    assert ids([WIDE, MISSING]) == ["WZBAM001E", "WZBAM018E", "WZBAM008E"]


def test_an_error_of_the_page_as_a_whole_has_no_summary() -> None:
    login = Problem("", Refusal("WZBAM005E", field=Text("認証ID又はパスワード", "Authentication ID or password")))
    assert ids([login]) == ["WZBAM005E"]
    assert at_fields([login]) == {}


def test_several_messages_stand_together_in_order_each_once() -> None:
    facts, copy = Problem("facts", Refusal("WZBAM121E")), Problem("copy", Refusal("WZBAM122E"))
    assert ids([facts, copy, facts]) == ["WZBAM121E", "WZBAM122E"]


def test_the_same_message_about_two_items_is_two_lines() -> None:
    other = Problem("work_address", Refusal("WZBAM008E", field=Text("勤務先", "Workplace")))
    assert ids([WIDE, other]) == ["WZBAM018E", "WZBAM008E", "WZBAM008E"]


def test_only_114e_marks_every_item() -> None:
    assert marks_everything([MISSING, CARD])
    assert not marks_everything([MISSING, UNCHOSEN, WIDE])


def test_each_field_says_what_is_wrong_with_it() -> None:
    with translation.override("en"):
        texts = at_fields([MISSING, UNCHOSEN, WIDE, WIDE, CARD])
    assert texts == {
        "name": ["Enter this item."],
        "sex": ["Select an answer."],
        "address": ["Address: use full-width characters."],
    }
    assert at_fields([MISSING], "ja") == {"name": ["入力してください。"]}


@given(
    st.lists(
        st.builds(Problem, st.sampled_from(["", "a", "rows.0.b"]), st.sampled_from(WITHOUT_PLACEHOLDERS).map(Refusal))
    )
)
def test_no_line_is_said_twice_and_none_is_lost(problems: list[Problem]) -> None:
    lines = page_lines(problems, "ja")
    assert len(lines) == len(set(lines))
    assert bool(lines) == bool(problems)
    said = {line.split("：")[0] for line in lines}
    specific = {problem.refusal.id for problem in problems} - {"WZBAM001E", "WZBAM002E"}
    assert {id for id in specific if id.startswith("WZB")} <= said
