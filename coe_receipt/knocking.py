"""One try at the login of the receipt registration: the lock, the pair, the account, the addressee (behaviour 8)."""

from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from accounts import entry, lockout
from accounts.entrances import PUBLIC, Entrance
from accounts.models import User
from accounts.signing_in import Answer, left_empty, refused, slowed, unanswered
from coe_receipt import receiving
from coe_receipt.models import Certificate
from messages import clock
from messages.refusal import Refusal
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
    if missing := left_empty(authentication_id, password):
        return unanswered(missing)
    try:
        user = lockout.attempt(request, authentication_id, password)
    except lockout.TooManyFailuresError as why:
        return slowed(why)
    except Refusal as failed:
        return refused(failed if failed.id == lockout.LOCKED else Refusal(WRONG_PAIR), WRONG_PAIR)
    objection = refusal(user, certificate)
    return refused(objection, WRONG_PAIR) if objection else Answer(user)


def refusal(user: User, certificate: Certificate) -> Refusal | None:
    """Why a person whose pair is right may not register: the account, not the addressee, the certificate."""
    why = entry.refusal(user, DOOR, clock.today())
    if why:
        return why
    return receiving.refusal(certificate) if user.pk == certificate.addressee_id else Refusal(WRONG_PAIR)
