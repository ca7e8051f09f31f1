from applications.models.application import Application, SensitiveAnswers
from applications.models.draft import Draft
from applications.models.history import HistoryEntry
from applications.models.numbers import Counter

__all__ = ["Application", "Counter", "Draft", "HistoryEntry", "SensitiveAnswers"]
