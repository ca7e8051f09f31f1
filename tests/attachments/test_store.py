"""Files at rest: sealed, under names that tell nothing, and never given back altered."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.files.storage import default_storage

from attachments import store
from attachments.vault import seal_bytes, unseal_bytes

CONTENT = b"%PDF-1.7 PASSPORT TK1234567"


def test_what_is_on_disk_tells_nothing() -> None:
    with store.kept(CONTENT) as name:
        pass
    raw = Path(default_storage.path(name)).read_bytes()
    assert b"PASSPORT" not in raw and b"%PDF" not in raw
    assert store.get(name, store.digest(CONTENT)) == CONTENT
    store.delete(name)
    with pytest.raises(FileNotFoundError):
        store.get(name, store.digest(CONTENT))


def test_names_are_never_the_same() -> None:
    names = set()
    for _ in range(5):
        with store.kept(CONTENT) as name:
            names.add(name)
    assert len(names) == 5


def test_what_fails_leaves_nothing() -> None:
    with pytest.raises(ZeroDivisionError), store.kept(CONTENT) as name:
        1 / 0  # noqa: B018
    assert not default_storage.exists(name)


def test_an_exchanged_file_is_noticed() -> None:
    with store.kept(CONTENT) as mine, store.kept(b"somebody else's") as theirs:
        Path(default_storage.path(mine)).write_bytes(Path(default_storage.path(theirs)).read_bytes())
        with pytest.raises(store.DamagedError):
            store.get(mine, store.digest(CONTENT))


def test_an_altered_file_is_noticed() -> None:
    with store.kept(CONTENT) as name:
        path = Path(default_storage.path(name))
        path.write_bytes(path.read_bytes()[:-1] + b"A")
        with pytest.raises(store.DamagedError):
            store.get(name, store.digest(CONTENT))


def test_keys_can_be_changed(settings: Any) -> None:
    sealed = seal_bytes(CONTENT)
    settings.FIELD_KEYS = [Fernet.generate_key().decode(), *settings.FIELD_KEYS]
    assert unseal_bytes(sealed) == CONTENT
    assert unseal_bytes(seal_bytes(CONTENT)) == CONTENT
