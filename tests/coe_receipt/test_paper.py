"""The PDF: complete, signed, broken by any change, checkable by anybody."""

import datetime
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader

from coe_receipt import changes, demo_keys, links, paper, signing
from coe_receipt.models import Certificate, CertificateEvent
from coe_receipt.settings_check import signing_key
from tests.coe_receipt import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate(recipient: Any, staff: Any) -> Certificate:
    return made.sent(recipient, staff)


def text(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def judged(pdf: bytes) -> Any:
    """pyHanko's judgement, trusting the demo's root alone."""
    (root,) = load_certs_from_pemder([Path(demo_keys.folder()) / demo_keys.ROOT])
    context = ValidationContext(trust_roots=[root], allow_fetching=False)
    (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    return validate_pdf_signature(signature, context)


def refused(pdf: bytes) -> bool:
    """Whether pyHanko takes it for no good signature, or for no PDF at all."""
    try:
        return not judged(pdf).bottom_line
    except Exception:
        return True


def test_it_states_everything_on_one_page(certificate: Certificate) -> None:
    pdf = paper.signed_pdf(certificate)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    for words in (
        str(certificate.number),
        "MIHON,HANAKO",
        "1995年7月14日",
        "技術・人文知識・国際業務",
        "3years",
        "札幌出入国在留管理局",
        "notanentrypermit",
        links.check_code(str(certificate.number)),
    ):
        assert words in text(pdf)


def test_the_signature_is_good(certificate: Certificate) -> None:
    status = judged(paper.signed_pdf(certificate))
    assert status.bottom_line and status.trusted and status.intact and status.valid


def test_one_byte_changed_breaks_it(certificate: Certificate) -> None:
    pdf = bytearray(paper.signed_pdf(certificate))
    at = pdf.index(b"/Producer") + 12
    pdf[at] ^= 1
    status = judged(bytes(pdf))
    assert not status.intact and not status.bottom_line


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.7])
def test_a_byte_changed_anywhere_is_noticed(certificate: Certificate, part: float) -> None:
    pdf = bytearray(paper.signed_pdf(certificate))
    pdf[int(len(pdf) * part)] ^= 0xFF
    assert refused(bytes(pdf))


def test_the_signature_leaves_no_room_behind_itself(certificate: Certificate) -> None:
    """Zeros after a signature are signed by nobody: a byte changed there would not be noticed."""
    pdf = paper.signed_pdf(certificate)
    begin = pdf.index(b"<30", pdf.index(b"/Contents")) + 1
    kept = bytes.fromhex(pdf[begin : pdf.index(b">", begin)].decode())
    assert len(kept) == 4 + int.from_bytes(kept[2:4])
    for at in (begin + 2 * len(kept) - 1, begin + 2 * len(kept) - 2, begin + 1):
        changed = bytearray(pdf)
        changed[at] ^= 1
        assert refused(bytes(changed))


def test_a_key_of_another_kind_signs_as_well(certificate: Certificate, settings: Any, tmp_path: Path) -> None:
    """A signature by an elliptic curve is now longer, now shorter: pyHanko keeps room for it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "EC")])
    made_at = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, made_at, made_at.replace(year=2060))
    (tmp_path / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (tmp_path / "own.pem").write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    settings.COE_SIGNING_KEY, settings.COE_SIGNING_CERTIFICATE = str(tmp_path / "key.pem"), str(tmp_path / "own.pem")
    status = judged(paper.signed_pdf(certificate))
    assert status.intact and status.valid and not status.trusted


def test_another_root_trusts_it_not(certificate: Certificate, settings: Any, tmp_path: Path) -> None:
    pdf = paper.signed_pdf(certificate)
    settings.DATA_DIR = tmp_path
    assert not judged(pdf).trusted


def test_the_key_is_readable_by_its_owner_alone_and_made_once() -> None:
    key = demo_keys.folder() / demo_keys.KEY
    assert key.stat().st_mode & 0o077 == 0
    before = key.read_bytes()
    assert (demo_keys.folder() / demo_keys.KEY).read_bytes() == before


def test_without_a_key_nothing_is_signed_outside_the_demo(certificate: Certificate, settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(ImproperlyConfigured):
        paper.signed_pdf(certificate)


def test_without_a_key_the_pdf_is_not_offered(
    certificate: Certificate, settings: Any, recipient_client: Client
) -> None:
    settings.DEMO = False
    assert "certificate.pdf" not in recipient_client.get(reverse("certificates")).content.decode()
    assert recipient_client.get(reverse("certificate-pdf", args=[certificate.pk])).status_code == 404
    assert [warning.id for warning in signing_key()] == ["coe_receipt.W001"]


def test_a_key_by_setting(certificate: Certificate, settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    place = demo_keys.folder()
    settings.COE_SIGNING_KEY, settings.COE_SIGNING_CERTIFICATE = str(place / "key.pem"), str(place / "certificate.pem")
    settings.DEMO = False
    assert judged(paper.signed_pdf(certificate)).bottom_line


def test_before_the_issue_it_says_that_it_is_nothing(recipient: Any, staff: Any) -> None:
    shown = text(paper.page(made.prepared(recipient, staff)))
    assert "NOTVALID" in shown and "確認コード" not in shown


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=104))
def test_any_name_fits_the_page(name: str) -> None:
    data = {**made.DATA, "name": name}
    certificate = Certificate(number="札オン認(XP)N26-000001", office="札")
    certificate.data = data
    assert len(PdfReader(BytesIO(paper.page(certificate))).pages) == 1


def test_it_takes_less_than_a_third_of_a_second(certificate: Certificate) -> None:
    paper.signed_pdf(certificate)
    taken = []
    for _ in range(5):
        started = time.process_time()
        paper.signed_pdf(certificate)
        taken.append(time.process_time() - started)
    assert min(taken) < 0.3


def test_the_addressee_downloads_it(certificate: Certificate, recipient_client: Client, recipient: Any) -> None:
    answer = recipient_client.get(reverse("certificate-pdf", args=[certificate.pk]))
    assert answer["Content-Type"] == "application/pdf" and "no-store" in answer["Cache-Control"]
    assert judged(answer.content).bottom_line
    assert CertificateEvent.objects.filter(what="downloaded", by=recipient).count() == 1


def test_nobody_else_does(certificate: Certificate, other_client: Client, staff: Any, recipient_client: Client) -> None:
    address = reverse("certificate-pdf", args=[certificate.pk])
    assert other_client.get(address).status_code == 404
    assert Client().get(address)["Location"] == "/"
    changes.void(actor=staff, pk=certificate.pk, reason="誤り")
    assert recipient_client.get(address).status_code == 404


def test_what_is_not_sent_yet_is_not_there(recipient: Any, staff: Any, recipient_client: Client) -> None:
    draft = made.prepared(recipient, staff)
    assert recipient_client.get(reverse("certificate-pdf", args=[draft.pk])).status_code == 404


def test_the_signers_key_is_loaded_once() -> None:
    place = demo_keys.folder()
    files = str(place / demo_keys.KEY), str(place / demo_keys.CHAIN)
    assert signing._signer(*files) is signing._signer(*files)
