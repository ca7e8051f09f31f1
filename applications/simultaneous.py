"""同時申請: what may be applied for together with an entered application (manual 2.8, decisions 15 and 18)."""

from django.conf import settings

from applications import transitions
from applications.catalogue import forms
from applications.catalogue.common.receipt import POST
from applications.catalogue.model import Type
from applications.models import Application, Draft
from applications.transitions import Action
from messages.refusal import Refusal
from messages.text import Text

NOT_TAKEN_OVER = frozenset({"free_text", "facts_confirmed", "copy_kept", "intent_confirmed"})
BY_POST = Refusal(
    "WZBAM289E",
    cause=Text("再入国許可申請を同時に申請する", "applying for a re-entry permit at the same time"),
    operation=Text("郵送での受領", "Receipt by post"),
)


def types_offered() -> tuple[Type, ...]:
    """再入国 and 資格外活動; 就労資格証明書 by setting."""
    certificate = (Type.CERTIFICATE,) if settings.SIMULTANEOUS_CERTIFICATE else ()
    return (Type.REENTRY, Type.ACTIVITY, *certificate)


def types_for(main: Application) -> tuple[Type, ...]:
    """Those that fit the status applied for: work is certified only to those whom it lets work."""
    return tuple(type for type in types_offered() if not forms.is_closed(type, main.status))


def require(main: Application, type: str) -> None:
    """Raise why no simultaneous application of `type` can be added now: 203E, or 289E for re-entry by post."""
    transitions.require(Action.SIMULTANEOUS, main)
    if type not in types_for(main) or main.simultaneous.filter(type=type).exists():
        raise Refusal("WZBAM203E")
    require_method(main, type)


def refusal(type: str, receipt_method: str) -> Refusal | None:
    """Why a simultaneous application of `type` cannot go with an application that comes in together with it: 203E when
    it is not offered, 289E for re-entry when the card is to come by post.
    """
    if type not in types_offered():
        return Refusal("WZBAM203E")
    return BY_POST if type == Type.REENTRY and receipt_method == POST else None


def require_method(main: Application, type: str) -> None:
    """Raise 289E for re-entry when the card is to come by post: the permit is a seal put in at the counter."""
    if type == Type.REENTRY and main.receipt_method == POST:
        raise Refusal(BY_POST.id, **BY_POST.params)


def start(main: Application, type: str) -> Draft:
    """The draft of a simultaneous application, the one already begun or a new one with the main's answers."""
    require(main, type)
    begun = main.drafts.filter(type=type).first()
    if begun is not None:
        return begun
    form = forms.form(type)
    draft = Draft(owner=main.owner, main=main, type=type, status=main.status, catalogue_version=forms.VERSION)
    draft.step = form.steps[0].id
    known = main.all_answers
    draft.answers = {id: known[id] for id in form.index if id in known and id not in NOT_TAKEN_OVER}
    draft.save()
    return draft
