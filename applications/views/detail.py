"""One application as its owner reads it: state, answers, what happened (manual 2.4.7 has no such page; decision 9)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from accounts.guards import applicant_required
from applications import attached, history, labels, numbers, transitions
from applications.access import own_application
from applications.children import children
from applications.guidance import GUIDANCE
from applications.lifecycle.withdrawal import may_ask, may_take_back
from applications.models import Application, HistoryEntry
from applications.shown import shown
from applications.states import State
from applications.transitions import Action
from applications.views.filing import summary
from messages.text import Text

YOU = Text("あなた", "You")
BUREAU = Text("入管庁", "Immigration bureau")


@dataclass(frozen=True, slots=True)
class Happening:
    at: datetime
    what: Text
    who: Text


@applicant_required
@require_safe
def application_detail(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything of the application; nothing can be changed here."""
    application = own_application(request, pk)
    context = {
        **summary(application),
        "state": labels.STATES[application.state],
        "tag": labels.STATE_TAGS[application.state],
        "photo": labels.PHOTO_STATES[application.photo_state],
        "attached": attached.documents(application),
        "documents": labels.DOCUMENT_STATES[application.document_state],
        "guidance": GUIDANCE[State(application.state)],
        "filed": localtime(application.submitted_at, numbers.JAPAN) if application.submitted_at else None,
        "shown": shown(application),
        "children": children(application),
        "timeline": [_happening(application, entry) for entry in history.timeline(application)],
        "may_withdraw": may_ask(application),
        "may_keep": may_take_back(application),
        "may_reopen": application.state == State.ENTERED,
        "may_add_photo": transitions.refusal(Action.PHOTO, application) is None,
        "may_add_documents": transitions.refusal(Action.DOCUMENTS, application) is None,
        "may_view_photo": transitions.refusal(Action.PHOTO_VIEW, application) is None,
    }
    return render(request, "applications/detail.html", context)


def _happening(application: Application, entry: HistoryEntry) -> Happening:
    who = YOU if entry.actor_id == application.owner_id else BUREAU
    return Happening(localtime(entry.at, numbers.JAPAN), history.sentence(entry), who)
