"""What the public may ask: is the certificate with this number and code worth something today?"""

from coe_receipt import links, numbers
from coe_receipt.models import Certificate
from coe_receipt.standing import Standing, standing
from messages import clock


def ask(number: str, code: str) -> Standing | None:
    """The standing of the certificate; None unless number and code, as typed, belong together."""
    known = numbers.typed(number)
    if not known or not links.is_code(known, code):
        return None
    certificate = Certificate.objects.filter(number=known).defer("sealed").first()
    return standing(certificate, clock.today()) if certificate else None
