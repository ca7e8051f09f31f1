"""The demo's certificate: issued for a case applied for at the counter, sent to the demo recipient."""

from accounts.models import User
from coe_receipt import issuing, preparing
from coe_receipt.models import Certificate

RECIPIENT, OFFICER = "coeuser0001", "staff0001"
STATED = {
    "name": "MIHON,HACHIRO",
    "sex": "1",
    "birth_date": "19920808",
    "nationality": "140",
    "status": "N2",
    "period": "3Y",
}


def seed_demo() -> None:
    """Issue one certificate to the demo recipient unless there is one; the person it is for is made up."""
    recipient = User.objects.filter(authentication_id=RECIPIENT).first()
    officer = User.objects.filter(authentication_id=OFFICER).first()
    if recipient is None or officer is None or Certificate.objects.filter(addressee=recipient).exists():
        return
    draft = preparing.prepare_counter(actor=officer, addressee=recipient, office="東", data=STATED)
    issuing.issue(actor=officer, pk=draft.pk)
