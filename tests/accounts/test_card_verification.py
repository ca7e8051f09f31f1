"""What a My Number card signed is verified: signature, chain, validity, key usage, revocation."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA1, SHA256

from accounts.mynumber.particulars import BIRTH_DATE, NAME, NAME_SUBSTITUTES, SEX, Particulars, encoded, read
from accounts.mynumber.software_cards import LIFE, SoftwareAuthority, card, new_key
from accounts.mynumber.verification import Signed, Use, verified
from messages.refusal import Refusal

NOW = datetime.fromisoformat("2026-04-01T09:00:00+09:00")
CHALLENGE = b"c" * 32
DAY = timedelta(days=1)
MEI = Particulars("ＭＩＨＯＮ　ＭＥＩ", "2", "419950505", "東京都千代田区見本町１丁目１番１号")


@pytest.fixture(scope="module")
def authority():
    return SoftwareAuthority(since=NOW)


@pytest.fixture(scope="module")
def mine(authority):
    return card(authority, MEI)


@pytest.fixture(scope="module")
def foreign():
    return card(SoftwareAuthority(since=NOW), MEI)


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
    assert said == MEI
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
    lost = card(own, MEI)
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
    fake = card(impostor, MEI)
    assert judge(fake.sign(Use.SIGNATURE, CHALLENGE), (authority.authority(NOW),)) == "WZBAM255E"


@pytest.mark.parametrize(
    ("changes", "name", "sex", "day", "same"),
    [
        ({}, "MIHON,MEI", "2", date(1995, 5, 5), True),
        ({}, "MIHON MEI", "2", date(1995, 5, 5), True),
        ({}, "MIHON,MAI", "2", date(1995, 5, 5), False),
        ({}, "MIHON,MEI", "1", date(1995, 5, 5), False),
        ({}, "MIHON,MEI", "2", date(1995, 5, 6), False),
        ({}, "MIHON,MEI", "2", None, False),
        ({}, "", "2", date(1995, 5, 5), False),
        ({"birth_date": "019950505"}, "MIHON,MEI", "2", date(1995, 5, 5), True),
        ({"birth_date": "19950505"}, "MIHON,MEI", "2", date(1995, 5, 5), False),
        ({"birth_date": "400000000"}, "MIHON,MEI", "2", date(1995, 5, 5), False),
        ({"sex": "3"}, "MIHON,MEI", "2", date(1995, 5, 5), False),
        ({"name": "ＷＡＮＧ　ＭＩＮＧ（王　明）"}, "WANG,MING", "2", date(1995, 5, 5), True),
        ({"name": "ＷＡＮＧ　ＭＩＮＧ（王　明）"}, "王　明", "2", date(1995, 5, 5), True),
        ({"name": "髙橋　花子"}, "高橋　花子", "2", date(1995, 5, 5), False),
        ({"name": "〓橋　花子"}, "髙橋　花子", "2", date(1995, 5, 5), True),
        ({"name": ""}, "", "2", date(1995, 5, 5), False),
    ],
)
def test_the_person_is_compared(changes, name, sex, day, same):
    assert replace(MEI, **changes).are_of(names=(name, ""), sex=sex, birth_date=day) is same


@pytest.mark.parametrize(
    ("on_the_card", "street", "same"),
    [
        ("東京都千代田区見本町１丁目１番１号", "見本町１－１－１", True),
        ("東京都千代田区見本町一丁目１番地の１", "見本町１−１−１　見本ハイツ２０２号", True),
        ("東京都千代田区見本町十二丁目１　見本ハイツ２０２号", "見本町１２－１", True),
        ("東京都千代田区見本町１－１", "見本町１－１２", False),
        ("東京都千代田区見本町１－１", "見本町２－１", False),
        ("東京都千代田区見本町１－１", "見本町", False),
        ("東京都港区見本町１－１", "見本町１－１", False),
        ("東京都千代田区見〓町１－１", "見本町１－１", True),
        ("東京都千代田区", "見本町１－１", False),
        ("", "見本町１－１", False),
        ("東京都千代田区見本町１－１", "", False),
    ],
)
def test_the_address_is_compared(on_the_card, street, same):
    assert replace(MEI, address=on_the_card).live_at("東京都千代田区", street) is same


def test_characters_a_card_cannot_hold_are_told_by_its_own_field():
    key, authority = new_key(), SoftwareAuthority(since=NOW)
    said = {NAME: "■橋　花子", NAME_SUBSTITUTES: "10000", SEX: "2", BIRTH_DATE: "419950505"}
    names = x509.SubjectAlternativeName([x509.OtherName(oid, encoded(text)) for oid, text in said.items()])
    builder = authority._builder(authority.name, key, NOW + DAY).add_extension(names, critical=False)
    assert read(builder.sign(authority.key, SHA256())).name == "〓橋　花子"


@pytest.mark.parametrize("length", [1, 42, 43, 85, 86, 200, 20_000])
def test_texts_of_every_length_are_read(length):
    holder = replace(MEI, address="町" * length)
    assert read(SoftwareAuthority(since=NOW).issue(new_key(), Use.SIGNATURE, holder=holder)).address == "町" * length
