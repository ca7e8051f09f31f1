"""What staff edit and watch in this room."""

from messages.admin.audit import AuditRecordAdmin
from messages.admin.notice import NoticeAdmin
from messages.admin.outbox import OutboxMailAdmin
from messages.admin.periodic import PeriodicRunAdmin
from messages.admin.terms import TermsAdmin

__all__ = ["AuditRecordAdmin", "NoticeAdmin", "OutboxMailAdmin", "PeriodicRunAdmin", "TermsAdmin"]
