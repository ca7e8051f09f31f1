"""One try at the login of the receipt registration: the lock, the pair, the account, the addressee (behaviour 8)."""

from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from accounts import entry, lockout
from accounts.entrances import PUBLIC, Entrance
from accounts.models import User
from accounts.signing_in import CHECK, FIELDS, TOO_MANY_REQUESTS, Answer, slowed
from coe_receipt import receiving
from coe_receipt.models import Certificate
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines
from messages.text import Text

WRONG_PAIR = "WZBAM270E"
DOOR = Entrance(
    "receipt",
    Text("ログイン（受領登録）", "Log in (registration of receipt)"),
    frozenset().union(*(entrance.categories for entrance in PUBLIC)),
)


@sensitive_variables("password")
def knock(request: HttpRequest, certificate: Certificate, authentication_id: str, password: str) -> Answer:
    """Who may register the receipt of `certificate`; nobody is signed in and nothing is stored but failures.

    A right pair of somebody else is answered like a wrong one (WZBAM270E).
    """
    typed = dict(zip(FIELDS, (authentication_id, password), strict=True))
    missing = [Problem(name, Refusal("WZBAM001E")) for name, text in typed.items() if not text.strip()]
    if missing:
        return Answer(lines=tuple(page_lines(missing)), errors=at_fields(missing))
    try:
        user = lockout.attempt(request, authentication_id, password)
    except lockout.TooManyFailuresError as failed:
        return slowed(failed)
    except Refusal as refused:
        return _refused(refused if refused.id == lockout.LOCKED else Refusal(WRONG_PAIR))
    why = refusal(user, certificate)
    return _refused(why) if why else Answer(user)


def refusal(user: User, certificate: Certificate) -> Refusal | None:
    """Why a person whose pair is right may not register: the account, not the addressee, the certificate."""
    why = entry.refusal(user, DOOR, clock.today())
    if why:
        return why
    return receiving.refusal(certificate) if user.pk == certificate.addressee_id else Refusal(WRONG_PAIR)


def _refused(refusal: Refusal) -> Answer:
    errors = {name: [str(CHECK)] for name in FIELDS} if refusal.id == WRONG_PAIR else {}
    status = TOO_MANY_REQUESTS if refusal.id == lockout.LOCKED else 200
    return Answer(lines=tuple(page_lines([Problem("", refusal)])), errors=errors, status=status)
