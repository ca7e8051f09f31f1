"""What a My Number card signed is verified: signature, chain, validity, key usage, revocation."""

from datetime import date, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1

from accounts.mynumber.particulars import Particulars, encoded, read
from accounts.mynumber.software_cards import LIFE, SoftwareAuthority, card, new_key
from accounts.mynumber.verification import Signed, Use, verified
from messages.refusal import Refusal

NOW = datetime.fromisoformat("2026-04-01T09:00:00+09:00")
CHALLENGE = b"c" * 32
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def authority():
    return SoftwareAuthority(since=NOW)


@pytest.fixture(scope="module")
def mine(authority):
    return card(authority, name="ＭＩＨＯＮ　ＭＥＩ", sex="2", birth_date="19950505")


@pytest.fixture(scope="module")
def foreign():
    return card(SoftwareAuthority(since=NOW), name="ＭＩＨＯＮ　ＭＥＩ", sex="2", birth_date="19950505")


def judge(signed, authorities, use=Use.SIGNATURE, challenge=CHALLENGE, now=NOW):
    try:
        verified(signed, challenge, use, authorities, now)
    except Refusal as refusal:
        return refusal.id
    return ""


def test_a_good_response(authority, mine):
    for use in Use:
        assert judge(mine.sign(use, CHALLENGE), (authority.authority(NOW),), use) == ""
    said = read(
        verified(mine.sign(Use.SIGNATURE, CHALLENGE), CHALLENGE, Use.SIGNATURE, (authority.authority(NOW),), NOW)
    )
    assert said == Particulars("ＭＩＨＯＮ　ＭＥＩ", "2", "19950505")
    assert read(mine.certificates[Use.AUTHENTICATION]) == Particulars("", "", "")


def test_another_challenge_another_use_another_authority(authority, mine, foreign):
    trusted = (authority.authority(NOW),)
    signed = mine.sign(Use.SIGNATURE, CHALLENGE)
    assert judge(signed, trusted, challenge=b"d" * 32) == "WZBAM255E"
    assert judge(signed, trusted, use=Use.AUTHENTICATION) == "WZBAM255E"
    assert judge(mine.sign(Use.AUTHENTICATION, CHALLENGE), trusted, use=Use.SIGNATURE) == "WZBAM255E"
    assert judge(foreign.sign(Use.SIGNATURE, CHALLENGE), trusted) == "WZBAM255E"


def test_the_certificate_of_one_with_the_signature_of_another(authority, mine, foreign):
    mixed = Signed(mine.sign(Use.SIGNATURE, CHALLENGE).certificate, foreign.sign(Use.SIGNATURE, CHALLENGE).signature)
    assert judge(mixed, (authority.authority(NOW),)) == "WZBAM255E"


def test_a_weak_digest_is_refused(authority, mine):
    good = mine.sign(Use.SIGNATURE, CHALLENGE)
    weak = mine.keys[Use.SIGNATURE].sign(CHALLENGE, PKCS1v15(), SHA1())
    assert judge(Signed(good.certificate, weak), (authority.authority(NOW),)) == "WZBAM255E"


@pytest.mark.parametrize("rubbish", [b"", b"no certificate", b"\x30\x82\x01\x00", b"\0" * 5000])
def test_a_certificate_that_is_none(authority, mine, rubbish):
    good = mine.sign(Use.SIGNATURE, CHALLENGE)
    assert judge(Signed(rubbish, good.signature), (authority.authority(NOW),)) == "WZBAM255E"
    assert judge(Signed(good.certificate, rubbish), (authority.authority(NOW),)) == "WZBAM255E"


def test_validity(authority, mine):
    signed = mine.sign(Use.SIGNATURE, CHALLENGE)
    for days, expected in ((-2, "WZBAM255E"), (0, ""), (LIFE.days - 2, ""), (LIFE.days, "WZBAM255E")):
        now = NOW + days * DAY
        assert judge(signed, (authority.authority(now),), now=now) == expected


def test_revocation():
    own = SoftwareAuthority(since=NOW)
    lost = card(own, name="Ａ", sex="1", birth_date="19900101")
    own.revoked.append(lost.certificates[Use.SIGNATURE].serial_number)
    assert judge(lost.sign(Use.SIGNATURE, CHALLENGE), (own.authority(NOW),)) == "WZBAM255E"
    assert judge(lost.sign(Use.AUTHENTICATION, CHALLENGE), (own.authority(NOW),), Use.AUTHENTICATION) == ""


def test_without_a_fresh_and_genuine_list_nothing_can_be_said(authority, mine):
    from accounts.mynumber.verification import Authority

    signed = mine.sign(Use.SIGNATURE, CHALLENGE)
    assert judge(signed, ()) == "WZBAM263E"
    assert judge(signed, (authority.authority(NOW - 3 * DAY),)) == "WZBAM263E"
    forged = Authority(authority.certificate, SoftwareAuthority(since=NOW).authority(NOW).revoked)
    assert judge(signed, (forged,)) == "WZBAM263E"


def test_an_authority_of_the_same_name_is_another(authority):
    impostor = SoftwareAuthority(new_key(), since=NOW)
    fake = card(impostor, name="ＭＩＨＯＮ　ＭＥＩ", sex="2", birth_date="19950505")
    assert judge(fake.sign(Use.SIGNATURE, CHALLENGE), (authority.authority(NOW),)) == "WZBAM255E"


@pytest.mark.parametrize(
    ("name", "sex", "day", "same"),
    [
        ("MIHON,MEI", "2", date(1995, 5, 5), True),
        ("MIHON MEI", "2", date(1995, 5, 5), True),
        ("MIHON,MAI", "2", date(1995, 5, 5), False),
        ("MIHON,MEI", "1", date(1995, 5, 5), False),
        ("MIHON,MEI", "2", date(1995, 5, 6), False),
        ("MIHON,MEI", "2", None, False),
    ],
)
def test_the_person_is_compared(name, sex, day, same):
    assert Particulars("ＭＩＨＯＮ　ＭＥＩ", "2", "19950505").agree(name=name, sex=sex, birth_date=day) is same


def test_long_texts_have_no_short_form():
    with pytest.raises(ValueError):
        encoded("名" * 50)
