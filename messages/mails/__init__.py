"""The mails of the system (behaviour 2.8), one function per mail: it writes the text and puts it into the outbox.

A mail carries only what its addressee must receive (decision 25): numbers, type, office and date, never an address,
a birth date or a card number. An applicant's name stands only in mails to those who file for several people.
"""

from messages.mails.accounts import (
    account_locked,
    approval_ends,
    authentication_id,
    card_changed,
    confirm_email,
    email_changed,
    email_given_up,
    password_changed,
    password_expires,
    password_link,
    report_result,
)
from messages.mails.application_received import application_received
from messages.mails.bulk_rows_failed import bulk_rows_failed
from messages.mails.entries_expire import entries_expire
from messages.mails.receipt_number_issued import receipt_number_issued
from messages.mails.reminder_digest import reminder_digest
from messages.mails.result_notice import result_notice, withdrawal_registered
from messages.mails.supplement_requested import supplement_requested

__all__ = [
    "account_locked",
    "application_received",
    "approval_ends",
    "authentication_id",
    "bulk_rows_failed",
    "card_changed",
    "confirm_email",
    "email_changed",
    "email_given_up",
    "entries_expire",
    "password_changed",
    "password_expires",
    "password_link",
    "receipt_number_issued",
    "reminder_digest",
    "report_result",
    "result_notice",
    "supplement_requested",
    "withdrawal_registered",
]
