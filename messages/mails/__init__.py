"""The mails of the system (behaviour 2.8), one function per mail: it writes the text and puts it into the outbox.

A mail carries only what its addressee must receive (decision 25): numbers, type, office and date, never an address,
a birth date or a card number. An applicant's name stands only in mails to those who file for several people.
"""

from messages.mails.accounts import (
    account_locked,
    authentication_id,
    confirm_email,
    email_changed,
    email_given_up,
    password_changed,
    password_expires,
    password_link,
)
from messages.mails.application_received import application_received
from messages.mails.bulk_rows_failed import bulk_rows_failed
from messages.mails.receipt_number_issued import receipt_number_issued
from messages.mails.supplement_requested import supplement_requested

__all__ = [
    "account_locked",
    "application_received",
    "authentication_id",
    "bulk_rows_failed",
    "confirm_email",
    "email_changed",
    "email_given_up",
    "password_changed",
    "password_expires",
    "password_link",
    "receipt_number_issued",
    "supplement_requested",
]
