"""Every change of state of an application: guard, change, history entry and mail in one transaction.

Each function takes the record by its key, locks it and raises `Refusal` when the change is not allowed now:
WZBAM176E for a record that is missing or not the actor's.
"""

from applications.lifecycle.checking import approve_photo, assign, check_photo, take_over_documents
from applications.lifecycle.entry import enter
from applications.lifecycle.examination import begin_examination, complete, register_result, withdraw
from applications.lifecycle.files import change_receipt, documents_registered, photo_registered
from applications.lifecycle.filing import AlreadyFiled, file, judge_photo
from applications.lifecycle.numbering import give_number, give_numbers
from applications.lifecycle.removal import delete, reopen
from applications.lifecycle.simultaneous import remove as remove_simultaneous
from applications.lifecycle.supplements import close_supplement, request_supplement
from applications.lifecycle.withdrawal import request_withdrawal, take_back_withdrawal

__all__ = [
    "AlreadyFiled",
    "approve_photo",
    "assign",
    "begin_examination",
    "change_receipt",
    "check_photo",
    "close_supplement",
    "complete",
    "delete",
    "documents_registered",
    "enter",
    "file",
    "give_number",
    "give_numbers",
    "judge_photo",
    "photo_registered",
    "register_result",
    "remove_simultaneous",
    "reopen",
    "request_supplement",
    "request_withdrawal",
    "take_back_withdrawal",
    "take_over_documents",
    "withdraw",
]
