"""The method of receipt on the photo page (behaviour 4.4)."""

import pytest
from django.test import Client
from django.urls import reverse

from applications.models import Application
from applications.states import PhotoState, State
from attachments import receipt
from messages import clock
from tests.attachments import samples
from tests.attachments.pages import lines, page, press
from tests.attachments.samples import upload

TOKYO, TOKYO_OFFICE, SAPPORO_OFFICE = "130001", "280", "140"
COUNTER = {"receipt_method": "02", "receiving_area": TOKYO, "receiving_office": TOKYO_OFFICE}


def url(application: Application) -> str:
    return reverse("photo", args=[application.pk]) + "?purpose=receipt"


@pytest.mark.parametrize(
    ("fields", "id"),
    [
        ({"receipt_method": "01", "receiving_office": TOKYO_OFFICE}, "WZBAM139E"),
        ({"receipt_method": "02", "receiving_area": TOKYO}, "WZBAM140E"),
        ({**COUNTER, "receiving_office": SAPPORO_OFFICE}, "WZBAM117E"),
        ({"receipt_method": ""}, "WZBAM002E"),
    ],
)
def test_rules_for_a_card(agent_client: Client, application: Application, fields: dict[str, str], id: str) -> None:
    before = application.receipt_method
    assert lines(agent_client, press(agent_client, url(application), **fields)) == [id]
    application.refresh_from_db()
    assert application.receipt_method == before


@pytest.mark.parametrize(
    ("fields", "id"),
    [
        ({"receipt_method": "01", "receiving_office": TOKYO_OFFICE}, "WZBAM139E"),
        ({"receipt_method": "03", "receiving_office": TOKYO_OFFICE}, "WZBAM285E"),
        ({"receipt_method": "02"}, "WZBAM289E"),
    ],
)
def test_rules_for_a_certificate(agent_client: Client, coe: Application, fields: dict[str, str], id: str) -> None:
    assert lines(agent_client, press(agent_client, url(coe), **fields)) == [id]


def test_the_counter_with_an_office_of_the_area(agent_client: Client, application: Application) -> None:
    assert press(agent_client, url(application), **COUNTER).url == reverse("application-list")
    application.refresh_from_db()
    assert (application.receipt_method, application.receiving_office) == ("02", TOKYO_OFFICE)
    assert {key: application.answers[key] for key in receipt.FIELDS} == COUNTER


def test_going_back_to_post_takes_the_office_away(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), **COUNTER)
    press(agent_client, url(application), receipt_method="01")
    application.refresh_from_db()
    assert (application.receipt_method, application.receiving_office) == ("01", "")
    assert receipt.OFFICE not in application.answers


def test_certificates_by_mail_or_post(agent_client: Client, coe: Application) -> None:
    html = page(agent_client, url(coe))
    assert "在留資格認定証明書の受領方法" in html and 'id="office-fixed"' in html
    for method in ("03", "01"):
        press(agent_client, url(coe), receipt_method=method)
        coe.refresh_from_db()
        assert coe.receipt_method == method


def test_photo_and_method_are_one_registration(agent_client: Client, application: Application) -> None:
    """A wrong office keeps the photo out, too."""
    photo = upload(samples.jpeg(), "photo.jpg")
    press(agent_client, reverse("photo", args=[application.pk]), photo=photo, receipt_method="02")
    application.refresh_from_db()
    assert application.photo_state == PhotoState.MISSING
    photo = upload(samples.jpeg(), "photo.jpg")
    press(agent_client, reverse("photo", args=[application.pk]), photo=photo, **COUNTER)
    application.refresh_from_db()
    assert (application.photo_state, application.receipt_method) == (PhotoState.REGISTERED, "02")


@pytest.mark.parametrize("junk", ["\0", "あ" * 100_000, "99", "' OR 1=1", "😀", "01\r\n"])
def test_junk_is_refused_and_shown_as_a_page(agent_client: Client, application: Application, junk: str) -> None:
    for field in ("receipt_method", "receiving_area", "receiving_office"):
        response = press(agent_client, url(application), **{**COUNTER, field: junk})
        page(agent_client, response.url)
    application.refresh_from_db()
    assert application.receipt_method in {"01", "02"} and application.receiving_office in {"", TOKYO_OFFICE}


def test_the_methods_read_as_in_the_manual(agent_client: Client, application: Application, coe: Application) -> None:
    post, counter, mail = "郵送 Mailing", "窓口 Regional office counter", "メール Email"
    card, certificate = page(agent_client, url(application)), page(agent_client, url(coe))
    assert post in card and counter in card and mail not in card
    assert certificate.index(mail) < certificate.index(post) < certificate.index(counter)


def test_the_area_of_the_applicants_address_is_proposed(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), receipt_method="02", receiving_area="")
    html = page(agent_client, url(application) + "&again=1")
    assert f'value="{TOKYO}" selected' in html and f'value="{TOKYO_OFFICE}"' in html


@pytest.mark.parametrize(("state", "id"), [(State.ISSUANCE, "WZBAM173E"), (State.CLOSED, "WZBAM117E")])
def test_too_late(agent_client: Client, application: Application, state: State, id: str) -> None:
    Application.objects.filter(pk=application.pk).update(state=state, submitted_at=clock.now())
    assert lines(agent_client, agent_client.get(url(application))) == [id]


def test_without_script_the_offices_come_with_the_area(agent_client: Client, application: Application) -> None:
    fields = {"receipt_method": "02", "receiving_area": "010006", "action": "refresh"}
    html = page(agent_client, press(agent_client, url(application), **fields).url)
    assert 'value="140"' in html and 'value="280"' not in html


@pytest.mark.parametrize(
    ("municipality", "area"),
    [
        ("131016", "130001"),
        ("132098", "132098"),
        ("141518", "141500"),
        ("473758", "473707"),
        ("011011", "010006"),
        ("", ""),
        ("999999", ""),
    ],
)
def test_the_area_follows_from_the_address(application: Application, municipality: str, area: str) -> None:
    form = receipt.form_of(application)
    assert receipt.area_of(form, {"address_municipality": municipality}) == area
