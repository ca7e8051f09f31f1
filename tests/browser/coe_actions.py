"""What the browser test of certificates does inside the running system."""

from accounts.models import User
from coe_receipt.links import token
from coe_receipt.models import Certificate
from coe_receipt.sending import note
from tests.coe_receipt import made


def newest(authentication_id: str) -> dict[str, str]:
    """State, number and link of the newest certificate of that addressee, its sending noted."""
    certificate = Certificate.objects.filter(addressee__authentication_id=authentication_id).latest("prepared_at")
    note(certificate.pk)
    certificate.refresh_from_db()
    return {
        "state": certificate.state,
        "number": certificate.number or "",
        "path": f"/coe/receipt/{token(certificate)}/",
    }


def granted_application(owner: str, staff: str) -> str:
    """An online application of that agent whose certificate is due; its receipt number."""
    people = {user.authentication_id: user for user in User.objects.filter(authentication_id__in=[owner, staff])}
    return str(made.granted(people[owner], people[staff], name="MIHON,KOFU"))
