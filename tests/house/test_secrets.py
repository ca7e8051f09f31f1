"""No key, token or password of anybody lies in the repository."""

import re

import pytest

from tests.house.sources import files, text

SECRETS = {
    "private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=]{40}",
    "cloud key": r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "token": r"\b(?:gh[pousr]_[A-Za-z0-9]{36}|xox[abp]-[A-Za-z0-9-]{20,}|sk-[A-Za-z0-9]{32,})\b",
    "address with a password": r"\b[a-z+]+://[^\s/:@'\"{}$]+:(?!password|secret)[^\s/@'\"{}$]{8,}@(?!127\.0\.0\.1|localhost)",
    "key in a setting": r"^(?:SECRET_KEY|FIELD_KEYS|HASH_KEY|POSTGRES_PASSWORD)=\S+",
}


@pytest.mark.parametrize("pattern", SECRETS.values(), ids=SECRETS.keys())
def test_there_is_none(pattern: str) -> None:
    found = [path for path in files() if re.search(pattern, text(path), re.MULTILINE)]
    assert found == []


@pytest.mark.parametrize(
    "sample",
    [
        "-----BEGIN RSA " + "PRIVATE KEY-----\n" + "A" * 64,
        "AKIA" + "A" * 16,
        "ghp_" + "a" * 36,
        "postgresql://residence:" + "correcthorse@database/x",
        "SECRET_KEY=" + "x",
    ],
)
def test_one_would_be_seen(sample: str) -> None:
    assert any(re.search(pattern, sample, re.MULTILINE) for pattern in SECRETS.values())
