"""People who sign in, how to reach them, what happened to their accounts, and their one session."""

from accounts.models.card import CardBinding
from accounts.models.contact import Contact
from accounts.models.event import AccountEvent, What
from accounts.models.id_request import IdRequest
from accounts.models.organization import Organization
from accounts.models.presence import Outcome, Presence
from accounts.models.registers import AgentCertificate, ResidenceCard
from accounts.models.registration import Registration
from accounts.models.tally import Tally
from accounts.models.user import AccountState, Category, User, UserManager

__all__ = [
    "AccountEvent",
    "AccountState",
    "AgentCertificate",
    "CardBinding",
    "Category",
    "Contact",
    "IdRequest",
    "Organization",
    "Outcome",
    "Presence",
    "Registration",
    "ResidenceCard",
    "Tally",
    "User",
    "UserManager",
    "What",
]
