import pytest
from cryptography.fernet import Fernet, InvalidToken
from hypothesis import given
from hypothesis import strategies as st

from messages.crypto import keyed_hash, seal, unseal

JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner), max_leaves=5)


@given(JSON)
def test_what_is_sealed_comes_back_and_cannot_be_read(value: object) -> None:
    assert unseal(seal(value)) == value


def test_old_keys_still_open_what_they_sealed(settings: object) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.FIELD_KEYS = [old]  # type: ignore[attr-defined]
    sealed = seal("TK1234567")
    settings.FIELD_KEYS = [new, old]  # type: ignore[attr-defined]
    assert unseal(sealed) == "TK1234567"
    settings.FIELD_KEYS = [new]  # type: ignore[attr-defined]
    with pytest.raises(InvalidToken):
        unseal(sealed)


def test_hashes_serve_equality_within_one_purpose() -> None:
    assert keyed_hash("card", "AB1") == keyed_hash("card", "AB1") != keyed_hash("passport", "AB1")
    assert keyed_hash("card", "") == ""
