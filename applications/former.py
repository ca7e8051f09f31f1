"""A new application from a former one: identity, employer and agent; never consents, dates of stay or wishes."""

from applications import drafts
from applications.catalogue.model import Kind, Question
from applications.models import Application, Draft

FITTING = ("rep_", "agent_", "org_", "address_")
IDENTITY = frozenset(
    {
        "nationality",
        "name",
        "sex",
        "birth_date",
        "place_of_birth",
        "marital_status",
        "occupation",
        "home_town",
        "phone",
        "mobile",
        "passport_number",
        "has_residence_card",
        "notification_email",
    }
)
NEVER = frozenset({Kind.CHECKBOX, Kind.DATE, Kind.YEAR_MONTH})
"""Consents and dates. The birth date is a partial date and stays; the card's number changes with every permission."""


def start_from(former: Application) -> Draft:
    """A draft of the same kind; every page is checked again as it is left. Raises `KeyError` for a form now gone."""
    draft = drafts.start(former.owner, type=former.type, status=former.status)
    known = former.all_answers
    taken = {id: known[id] for id, item in drafts.form_of(draft).index.items() if id in known and _fits(id, item)}
    draft.answers = {**draft.answers, **taken}
    draft.taken_over = sorted(taken)
    draft.save()
    return draft


def _fits(id: str, item: object) -> bool:
    wanted = id in IDENTITY or id.startswith(FITTING)
    return wanted and isinstance(item, Question) and item.kind not in NEVER
