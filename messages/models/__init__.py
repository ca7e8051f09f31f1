"""Tables of the ground floor: mails to send, notices, terms of use, runs of periodic jobs."""

from messages.models.notice import Notice
from messages.models.outbox import OutboxMail
from messages.models.periodic import PeriodicRun
from messages.models.terms import Terms

__all__ = ["Notice", "OutboxMail", "PeriodicRun", "Terms"]
