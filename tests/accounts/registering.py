"""Going through 新規利用者登録 as a person does."""

from datetime import date, timedelta

from accounts.models import AgentCertificate
from messages.clock import today
from messages.models import Terms

NUMBER = "201203100011"
BIRTH = date(1990, 9, 9)
PERSON = {
    "name": "HOUMU,TARO",
    "sex": "1",
    "birth_date": "1990-09-09",
    "address_municipality": "131016",
    "address_street": "１－１－１　見本ハイツ２０２号",
    "phone": "0312345678",
    "email": "taro@example.jp",
    "email_again": "taro@example.jp",
    "terms": "1",
    "terms_version": "1",
}
MEI = {
    **PERSON,
    "name": "MIHON,MEI",
    "sex": "2",
    "birth_date": "1995-05-05",
    "address_street": "見本町１－１－１　見本ハイツ２０２号",
}
AGENT = {**PERSON, "kanji_name": "法務　太郎", "certificate_number": NUMBER}


def certificate(number=NUMBER, **fields):
    fields = {"birth_date": BIRTH, "valid_until": today() + timedelta(days=400), **fields}
    return AgentCertificate.objects.create(number=number, **fields)


def terms(version=1, since=0):
    day = today() - timedelta(days=since)
    return Terms.objects.create(version=version, valid_from=day, text_ja="第1条", text_en="Article 1")


def enter(client, kind, **answers):
    """Types `answers` and presses 「確認」; the page that follows."""
    client.get(f"/register/{kind}/")
    answer = client.post(f"/register/{kind}/", {"action": "confirm", **answers})
    return client.get(answer["Location"]) if answer.status_code == 302 else answer


def press_register(client, kind):
    return client.post(f"/register/{kind}/confirm/")
