from applications.models.application import Application, SensitiveAnswers
from applications.models.draft import Draft
from applications.models.history import HistoryEntry
from applications.models.numbers import Counter
from applications.models.reminder import MailedReminder, ReminderKind
from applications.models.supplement import Supplement, SupplementKind

__all__ = [
    "Application",
    "Counter",
    "Draft",
    "HistoryEntry",
    "MailedReminder",
    "ReminderKind",
    "SensitiveAnswers",
    "Supplement",
    "SupplementKind",
]
