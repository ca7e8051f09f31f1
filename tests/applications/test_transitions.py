"""Behaviour 2.5: every cell of action x state, the refused ones too."""

import pytest

from applications import transitions
from applications.models import Application
from applications.states import DocumentState, PhotoState, State
from applications.transitions import Action
from messages.catalogue import line, render
from messages.refusal import Refusal

E117, E169, E171, E172, E173, E203, E241 = (f"WZBAM{number}E" for number in (117, 169, 171, 172, 173, 203, 241))
EXPECTED = {
    # a plain application: no photo, no documents, nothing asked for
    Action.DOCUMENTS: ("", E117, E117, E117, E117, E117),
    Action.PHOTO: ("", E117, E117, E117, E117, E117),
    Action.SIMULTANEOUS: ("", E203, E203, E203, E203, E203),
    Action.RECEIPT: ("", E117, "", "", E173, E117),
    Action.PHOTO_VIEW: (E241,) * 6,
    Action.BULK_ERRORS: (E169, "", E169, E169, E169, E169),
    Action.DELETE: ("", "", E172, E172, E172, E172),
    Action.FILE: ("", E171, E171, E171, E171, E171),
}


def application(state: str, **fields: str) -> Application:
    plain = {"type": "extension", "photo_state": PhotoState.MISSING, "document_state": DocumentState.MISSING}
    return Application(state=state, **(plain | fields))


def verdict(action: Action, application: Application) -> str:
    refused = transitions.refusal(action, application)
    if refused is None:
        transitions.require(action, application)
        return ""
    with pytest.raises(Refusal) as raised:
        transitions.require(action, application)
    assert raised.value == refused
    assert line(refused, "ja").startswith(refused.id)
    assert render(refused, "en").isascii()
    return refused.id


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize(("place", "state"), list(enumerate(transitions.STATES)))
def test_every_cell(action: Action, place: int, state: State) -> None:
    assert verdict(action, application(state)) == EXPECTED[action][place]


@pytest.mark.parametrize("state", [State.SUBMITTED, State.EXAMINATION, State.ISSUANCE])
def test_what_staff_asked_for_may_be_supplied(state: State) -> None:
    assert verdict(Action.PHOTO, application(state, photo_state=PhotoState.REQUESTED)) == ""
    assert verdict(Action.DOCUMENTS, application(state, document_state=DocumentState.REQUESTED)) == ""


@pytest.mark.parametrize("state", [State.BULK_ERROR, State.CLOSED])
def test_nothing_can_be_supplied_any_more(state: State) -> None:
    assert verdict(Action.PHOTO, application(state, photo_state=PhotoState.REQUESTED)) == E117
    assert verdict(Action.DOCUMENTS, application(state, document_state=DocumentState.REQUESTED)) == E117


def test_documents_are_registered_once() -> None:
    assert verdict(Action.DOCUMENTS, application(State.ENTERED, document_state=DocumentState.REGISTERED)) == E117


@pytest.mark.parametrize("type", ["coe", "certificate"])
def test_some_types_take_no_simultaneous_application(type: str) -> None:
    assert verdict(Action.SIMULTANEOUS, application(State.ENTERED, type=type)) == E203


@pytest.mark.parametrize(
    "photo", [PhotoState.REGISTERED, PhotoState.REQUESTED, PhotoState.CHECKED, PhotoState.APPROVED]
)
@pytest.mark.parametrize("state", [state for state in transitions.STATES if state != State.BULK_ERROR])
def test_a_registered_photo_can_be_viewed(state: State, photo: str) -> None:
    assert verdict(Action.PHOTO_VIEW, application(state, photo_state=photo)) == ""
