"""What staff edit and watch in this room."""

from messages.admin.notice import NoticeAdmin
from messages.admin.outbox import OutboxMailAdmin
from messages.admin.periodic import PeriodicRunAdmin
from messages.admin.terms import TermsAdmin

__all__ = ["NoticeAdmin", "OutboxMailAdmin", "PeriodicRunAdmin", "TermsAdmin"]
