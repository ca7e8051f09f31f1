"""Which PDF is accepted, what is told about it, what is refused and how long that may take (behaviour 5.2)."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject

from attachments.document import REASONS, CheckedDocument, check_document
from attachments.pdf_scan import scan
from attachments.remarks import FLAGS
from messages.refusal import Refusal
from tests.attachments import samples
from tests.attachments.samples import LAUNCH, SCRIPT, Name, upload

TEN_MEGABYTES = 10_485_760
ALGORITHMS = ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"]
PLAIN = samples.pdf()


def checked(content: bytes, name: str = "document.pdf") -> CheckedDocument:
    return check_document(upload(content, name))


def refused(content: bytes, name: str = "document.pdf") -> Refusal:
    with pytest.raises(Refusal) as caught:
        checked(content, name)
    return caught.value


def because(reason: str) -> Refusal:
    id, detail = REASONS[reason]
    return Refusal(id, detail=detail)


def test_none_chosen() -> None:
    with pytest.raises(Refusal) as caught:
        check_document(None)
    assert caught.value.id == "WZBAM001E"


@pytest.mark.parametrize("name", ["a.jpg", "a.pdf.exe", "pdf", "a.pdfx"])
def test_the_ending_comes_first(name: str) -> None:
    assert refused(b"", name) == Refusal("WZBAM185E")


def test_empty() -> None:
    assert refused(b"") == Refusal("WZBAM183E")


def test_ten_megabytes_are_accepted_and_one_byte_more_is_not() -> None:
    assert checked(samples.padded_pdf(TEN_MEGABYTES)).pages == 2
    assert refused(samples.padded_pdf(TEN_MEGABYTES + 1)) == Refusal("WZBAM184E")


def test_a_plain_pdf_is_kept_byte_for_byte() -> None:
    assert checked(PLAIN, "資料.PDF") == CheckedDocument("資料.PDF", PLAIN, 2, ())


@pytest.mark.parametrize(
    "content",
    [samples.png(), b"%PDF-1.7\n%%EOF", b"x" * 500 + PLAIN, PLAIN[: len(PLAIN) // 2], PLAIN[:-300], b"%PDF-"],
    ids=["png", "nothing inside", "junk before", "half", "no end", "only the start"],
)
def test_what_is_not_a_whole_pdf(content: bytes) -> None:
    assert refused(content) == because("broken")
    assert because("broken").id == "WZBAM185E"


def test_a_pdf_without_pages() -> None:
    out = BytesIO()
    PdfWriter().write(out)
    assert refused(out.getvalue()) == because("broken")


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_password_is_told(algorithm: str) -> None:
    assert checked(samples.encrypted_pdf(algorithm)).flags == ("password",)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_forbidden_printing_is_told(algorithm: str) -> None:
    document = checked(samples.encrypted_pdf(algorithm, password=""))
    assert (document.flags, document.pages) == (("restricted",), 2)
    assert set(document.flags) <= set(FLAGS)


ACTIVE = {
    "script when opened": (samples.on_opening(SCRIPT), "script"),
    "script by name": (samples.named_script(), "script"),
    "script of a page": (samples.on_page("/AA", DictionaryObject({Name("/O"): SCRIPT})), "script"),
    "script behind a link": (samples.on_page("/Annots", samples.link(SCRIPT)), "script"),
    "script after an action": (
        samples.on_opening(DictionaryObject({Name("/S"): Name("/Named"), Name("/Next"): SCRIPT})),
        "script",
    ),
    "program when opened": (samples.on_opening(LAUNCH), "launch"),
    "program behind a link": (samples.on_page("/Annots", samples.link(LAUNCH)), "launch"),
    "file inside": (samples.pdf_with_file(), "embedded"),
}


@pytest.mark.parametrize(("content", "reason"), ACTIVE.values(), ids=ACTIVE.keys())
def test_active_content_is_refused_in_plain_words(content: bytes, reason: str) -> None:
    assert refused(content) == because(reason)
    assert because(reason).id == "WZBAM117E"


def test_active_content_is_seen_under_a_password_too() -> None:
    def change(writer: PdfWriter) -> None:
        writer.add_attachment("a.exe", b"MZ")
        writer.encrypt("geheim", "owner", algorithm="AES-256")

    assert refused(samples.changed_pdf(change)) == because("embedded")


def test_active_content_is_seen_behind_forbidden_printing() -> None:
    def change(writer: PdfWriter) -> None:
        writer.root_object[Name("/OpenAction")] = writer._add_object(SCRIPT)
        writer.encrypt("", "owner", algorithm="AES-256")

    assert refused(samples.changed_pdf(change)) == because("script")


def test_links_to_pages_and_addresses_are_fine() -> None:
    address = DictionaryObject({Name("/S"): Name("/URI"), Name("/URI"): samples.Text("https://example.jp/")})
    assert checked(samples.on_page("/Annots", samples.link(address))).flags == ()


def test_a_loop_of_pages_ends() -> None:
    def change(writer: PdfWriter) -> None:
        pages = writer.root_object["/Pages"]
        pages["/Kids"].append(writer.root_object.raw_get("/Pages"))  # type: ignore[index]

    assert scan(samples.changed_pdf(change))["refused"] in {"broken", "too_complex", ""}


@given(st.data())
def test_any_bytes_are_judged(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([PLAIN, samples.pdf_with_file(), samples.encrypted_pdf("AES-128")])))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    answer = scan(bytes(content))
    assert answer["refused"] in {"", *REASONS}
    assert set(answer["flags"]) <= set(FLAGS)
