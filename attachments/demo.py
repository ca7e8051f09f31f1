"""The demo's files: drawn here, so that nobody's photo or papers are in the repository (demo mode only)."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import QuerySet
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from applications.copy.font import NAME, font
from applications.models import Application
from applications.states import DocumentState, PhotoState, State
from attachments import store
from attachments.document import CheckedDocument, check_document
from attachments.photo import CheckedPhoto, check_photo
from attachments.register import add_document, add_photo, confirm_document, hold_document, register
from messages import clock

WITH_PHOTO = (PhotoState.REGISTERED, PhotoState.CHECKED, PhotoState.APPROVED)
WITH_DOCUMENTS = (DocumentState.REGISTERED, DocumentState.REPLACED, DocumentState.TAKEN_OVER)


def seed_demo() -> None:
    """Give a photo and a PDF to each demo application whose state says so, and to the first that waits for them."""
    ours = Application.objects.filter(main=None).order_by("created_at")
    photo, document = demo_photo(), demo_document()
    for application in ours.filter(photo_state__in=WITH_PHOTO, photos=None):
        with store.kept(photo.content) as name:
            add_photo(application, name, photo, application.owner)
    for application in ours.filter(document_state__in=WITH_DOCUMENTS, documents=None):
        with store.kept(document.content) as name:
            row = add_document(application, name, document, application.owner)
        row.registered_at = clock.now()
        row.save(update_fields=["registered_at"])
    _attach_to_the_first(ours.filter(state=State.ENTERED), photo, document)


def _attach_to_the_first(entered: QuerySet[Application], photo: CheckedPhoto, document: CheckedDocument) -> None:
    """Through the functions behind the pages, once."""
    if entered.exclude(photos=None).exists():
        return
    waiting = entered.filter(photo_state=PhotoState.MISSING, document_state=DocumentState.MISSING)
    first = waiting.order_by("provisional_number").first()
    if first:
        register(actor=first.owner, pk=first.pk, version=None, photo=photo)
        hold_document(actor=first.owner, pk=first.pk, version=None, document=document)
        confirm_document(actor=first.owner, pk=first.pk)


def demo_photo() -> CheckedPhoto:
    """A drawn figure of 300 x 400 pixels that is nobody."""
    image = Image.new("RGB", (300, 400), (226, 234, 241))
    draw = ImageDraw.Draw(image)
    draw.ellipse((20, 300, 280, 560), fill=(58, 78, 110))
    draw.rectangle((125, 250, 175, 330), fill=(214, 178, 152))
    draw.ellipse((80, 70, 220, 285), fill=(226, 192, 166))
    draw.chord((75, 55, 225, 240), 180, 360, fill=(52, 42, 38))
    for left in (115, 170):
        draw.ellipse((left, 165, left + 15, 177), fill=(40, 40, 40))
    draw.arc((120, 205, 180, 245), 25, 155, fill=(150, 80, 80), width=4)
    out = BytesIO()
    image.save(out, "JPEG", quality=88)
    return check_photo(SimpleUploadedFile("photo.jpg", out.getvalue()))


def demo_document() -> CheckedDocument:
    """A PDF of two pages that says it is a sample."""
    font()
    out = BytesIO()
    canvas = Canvas(out, lang="ja", invariant=1)
    canvas.setTitle("添付資料（見本）")
    for title in ("添付資料（見本）", "雇用契約書（見本）"):
        canvas.setFont(NAME, 24)
        canvas.drawString(72, 720, title)
        canvas.setFont(NAME, 12)
        canvas.drawString(72, 680, "これはデモ用の見本です。実在の人物・団体とは関係ありません。")
        canvas.showPage()
    canvas.save()
    return check_document(SimpleUploadedFile("資料（見本）.pdf", out.getvalue()))
