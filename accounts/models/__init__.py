"""People who sign in, how to reach them, and their one session."""

from accounts.models.contact import Contact
from accounts.models.presence import Outcome, Presence
from accounts.models.user import AccountState, Category, User, UserManager

__all__ = ["AccountState", "Category", "Contact", "Outcome", "Presence", "User", "UserManager"]
