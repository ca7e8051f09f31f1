"""A certificate before its issue: from an application made online, or entered for one made at the counter."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, QuerySet

from accounts import entry
from accounts.identifiers import canonical_id
from accounts.models import Category, User
from applications.catalogue.common.receipt import MAIL
from applications.catalogue.model import Type
from applications.lifecycle.certificate import certificate_due
from applications.models import Application
from applications.states import Outcome
from applications.states import State as ApplicationState
from coe_receipt.events import record
from coe_receipt.models import Certificate, State, What
from coe_receipt.rights import permit
from messages.refusal import Refusal
from messages.text import Text

STATED = ("name", "sex", "birth_date", "nationality")
PREPARED_ALREADY = Text(
    "この申請の証明書はすでに作成されています。", "This application's certificate has been prepared."
)


def waiting() -> QuerySet[Application]:
    """Applications whose electronic certificate is due and not prepared, the oldest first."""
    made = Certificate.objects.filter(application=OuterRef("pk")).exclude(state=State.VOID)
    return Application.objects.filter(
        ~Exists(made),
        type=Type.COE,
        main=None,
        state__in=[ApplicationState.ISSUANCE, ApplicationState.CLOSED],
        outcome=Outcome.GRANTED,
        receipt_method=MAIL,
    ).order_by("submitted_at", "pk")


def recipient(authentication_id: str) -> User | None:
    """The registered recipient with that 認証ID, as staff type it; None for anybody else and stopped accounts."""
    user = User.objects.filter(
        authentication_id=canonical_id(authentication_id), category=Category.COE_RECIPIENT
    ).first()
    return None if user is None or entry.stopped(user) else user


def prepare_online(*, actor: User, application: UUID, period: str) -> Certificate:
    """Prepare the certificate of an application filed online; its owner is the addressee.

    Raises WZBAM117E when none is due or one is prepared already.
    """
    permit(actor, "add")
    try:
        with transaction.atomic():
            found = Application.objects.select_for_update().filter(pk=application).first()
            if found is None or not certificate_due(found):
                raise Refusal("WZBAM117E")
            stated = {name: str(found.all_answers.get(name, "")) for name in STATED}
            data = {**stated, "status": found.status, "period": period}
            return _prepare(Certificate(addressee=found.owner, application=found, office=found.office), data, actor)
    except IntegrityError:
        raise Refusal("WZBAM117E", detail=PREPARED_ALREADY) from None


def prepare_counter(*, actor: User, addressee: User, office: str, data: dict[str, str]) -> Certificate:
    """Prepare the certificate of an application made at the counter; `data` as `Certificate.data`, checked."""
    permit(actor, "add")
    if addressee.category != Category.COE_RECIPIENT:
        raise Refusal("WZBAM117E")
    with transaction.atomic():
        return _prepare(Certificate(addressee=addressee, office=office), data, actor)


def _prepare(certificate: Certificate, data: dict[str, str], actor: User) -> Certificate:
    certificate.data = data
    certificate.prepared_by = actor
    certificate.save(force_insert=True)
    record(certificate, What.PREPARED, actor)
    return certificate
