"""Every state of an account × every entrance × right and wrong password → the message of the login page (1.5)."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import AccountState, Contact, Organization, ResidenceCard, User
from messages.clock import now, today
from tests.accounts import cards
from tests.accounts.registering import NUMBER, certificate
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

DOORS = {
    "individual": {"FGN", "REP", "FAM"},
    "organization": {"LAW", "ORG", "PIC", "RSO"},
    "recipient": {"CRC"},
    "staff": {"STF"},
}
EVERYBODY = sorted(set().union(*DOORS.values()))
YESTERDAY, OLD = today() - timedelta(days=1), now() - timedelta(days=367)
WRONG_PAIR, LOCKED, NO_ROLE, NO_CARD = "WZBAM005E", "WZBAM153E", "WZBAM167E", "WZBAM255E"
WRONG_AFTER_ALL = ("", "WZBAM158E")  # the door is judged before the password's age


@dataclass(frozen=True)
class State:
    """What is stored of the account, and what its owner reads ("": the door opens)."""

    reads: str
    account: dict[str, Any] = field(default_factory=dict)
    organization: dict[str, Any] | None = None
    certificate: dict[str, Any] | None = None
    card: dict[str, Any] | None = None
    failures: int = 0
    who: tuple[str, ...] = ("FGN", "LAW", "CRC", "STF")


ORGANIZATIONS = ("ORG", "PIC", "RSO")
STATES = {
    "active": State("", who=tuple(EVERYBODY)),
    "four failures": State("", failures=4),
    "locked": State(LOCKED, failures=5),
    "locked comes before erased": State(LOCKED, {"state": AccountState.ERASED}, failures=5),
    "erased": State("WZBAM156E", {"state": AccountState.ERASED}),
    "suspended": State("WZBAM155E", {"state": AccountState.SUSPENDED}),
    "issued": State("WZBAM150E", {"state": AccountState.ISSUED}),
    "over": State("WZBAM157E", {"valid_until": YESTERDAY}),
    "last day": State("", {"valid_until": today()}),
    "old password": State("WZBAM158E", {"password_changed_at": OLD}),
    "erased before over": State("WZBAM156E", {"state": AccountState.ERASED, "valid_until": YESTERDAY}),
    "suspended before over": State("WZBAM155E", {"state": AccountState.SUSPENDED, "valid_until": YESTERDAY}),
    "over before old": State("WZBAM157E", {"valid_until": YESTERDAY, "password_changed_at": OLD}),
    "approval over": State("WZBAM151E", organization={"approved_until": YESTERDAY}, who=ORGANIZATIONS),
    "approval's last day": State("", organization={"approved_until": today()}, who=ORGANIZATIONS),
    "report rejected": State("WZBAM152E", organization={"report": "rejected"}, who=ORGANIZATIONS),
    "approval before report": State(
        "WZBAM151E", organization={"approved_until": YESTERDAY, "report": "rejected"}, who=ORGANIZATIONS
    ),
    "account before approval": State(
        "WZBAM157E", {"valid_until": YESTERDAY}, organization={"approved_until": YESTERDAY}, who=ORGANIZATIONS
    ),
    "certificate valid": State("", certificate={}, who=("LAW",)),
    "certificate revoked": State("WZBAM257E", certificate={"state": "revoked"}, who=("LAW",)),
    "certificate over": State("WZBAM258E", certificate={"valid_until": YESTERDAY}, who=("LAW",)),
    "certificate suspended": State("WZBAM259E", certificate={"state": "suspended"}, who=("LAW",)),
    "certificate unknown": State("WZBAM150E", {"certificate_number": NUMBER}, who=("LAW",)),
    "residence card valid": State("", card={"valid_until": today()}, who=("FGN",)),
    "residence card over": State("WZBAM253E", card={"valid_until": YESTERDAY}, who=("FGN",)),
    "residence card lapsed": State("WZBAM260E", card={"state": "lapsed", "valid_until": YESTERDAY}, who=("FGN",)),
}
CASES = [(name, category, door) for name, state in STATES.items() for category in state.who for door in DOORS]


def make(person, category, state):
    """The account in that state; it has a My Number card where its category needs one."""
    user = person(category, "someone0001")
    if state.organization is not None:
        user.member_of = Organization.objects.create(name="見本株式会社", **state.organization)
    if state.certificate is not None:
        user.certificate_number = certificate(**state.certificate).number
    user.save()
    User.objects.filter(pk=user.pk).update(**state.account)
    if state.card is not None:
        card = ResidenceCard(**{"state": "valid", **state.card})
        card.data = {"number": "AB12345678CD"}
        card.save()
        contact = Contact(user=user)
        contact.data = {"residence_card_number": "AB12345678CD"}
        contact.save()
    if category in DOORS["individual"]:
        cards.bind(user)
    for _ in range(state.failures):
        Client().post("/login/organization/", {"username": "someone0001", "password": "Wrong#2026"})


def knock(client, door, password):
    """The ids on the page that answers, [] for the way in."""
    if door == "individual":
        answer = cards.log_in(client, password)
    else:
        address = "/admin/login/?next=/admin/" if door == "staff" else f"/login/{door}/"
        answer = client.post(address, {"username": "someone0001", "password": password, "next": "/admin/"})
    if answer.status_code == 302:
        assert answer["Location"] == ("/admin/" if door == "staff" else "/menu/")
        assert "_auth_user_id" in client.session
        return []
    assert "_auth_user_id" not in client.session
    return re.findall(r"(WZBAM\d{3}E)：", answer.content.decode())


@pytest.mark.parametrize(("name", "category", "door"), CASES, ids=["-".join(case) for case in CASES])
def test_what_the_login_page_says(client, person, name, category, door):
    state = STATES[name]
    make(person, category, state)
    at_home = category in DOORS[door]
    expected = state.reads if at_home or state.reads not in WRONG_AFTER_ALL else NO_ROLE
    wrong = LOCKED if state.failures >= 4 else WRONG_PAIR
    if door == "individual" and not at_home:  # no card of theirs, so nothing else is judged
        expected = wrong = NO_CARD
    assert knock(client, door, PASSWORD) == ([expected] if expected else [])
    if not expected:
        wrong = WRONG_PAIR  # coming in cleared the failures
    assert knock(Client(), door, "Wrong#2026") == [wrong]


@pytest.mark.parametrize("door", ["organization", "recipient", "staff"])
@pytest.mark.parametrize("fields", [{"is_staff": True}, {"category": "XXX"}])
def test_an_account_that_contradicts_itself(client, person, door, fields):
    user = person("LAW", "someone0001")
    User.objects.filter(pk=user.pk).update(**fields)
    assert knock(client, door, PASSWORD) == ["WZBAM150E"]


@pytest.mark.parametrize("door", DOORS)
def test_unknown_people(client, db, door):
    assert knock(client, door, PASSWORD) == [NO_CARD if door == "individual" else WRONG_PAIR]


@pytest.mark.parametrize("typed", [{}, {"username": "someone0001", "password": PASSWORD}])
def test_individuals_do_not_come_in_without_their_card(client, person, typed):
    cards.bind(person("FGN", "someone0001"))
    client.get(cards.LOGIN)
    page = client.post(cards.LOGIN, typed)
    assert re.findall(r"(WZBAM\d{3}E)：", page.content.decode()) == [NO_CARD]
    assert client.post(cards.PASSWORD_PAGE, {"password": PASSWORD})["Location"] == cards.LOGIN
