"""Tables of the ground floor: mails to send, notices, terms of use, runs of periodic jobs."""

from messages.models.audit import AuditHead, AuditRecord
from messages.models.notice import Notice
from messages.models.outbox import OutboxMail
from messages.models.periodic import PeriodicRun
from messages.models.terms import Terms

__all__ = ["AuditHead", "AuditRecord", "Notice", "OutboxMail", "PeriodicRun", "Terms"]
