"""The chain: every record is sealed with a key that is not in the database, over itself and the record before it."""

import json
from typing import Any

from django.db import transaction

from messages import clock
from messages.crypto import keyed_hash
from messages.models import AuditHead, AuditRecord
from messages.trace import current

ONE = 1
BEGIN = "begin"
Outcome = AuditRecord.Outcome
SUBJECT = 40


def append(
    *, action: str, actor: str = "", subject: str = "", notes: str = "", outcome: str = Outcome.DONE
) -> AuditRecord:
    """Add a record in a transaction of its own or, in a test, the caller's; one insert, one update.

    The lock of the head lets one writer at a time in, so that no place is taken twice and none is left out.
    """
    with transaction.atomic():
        head = locked_head()
        record = AuditRecord(
            place=head.length + 1,
            at=clock.now(),
            request=current.get(),
            actor=actor,
            action=action[:120],
            subject=subject[:SUBJECT],
            notes=notes,
            outcome=outcome,
            previous=head.digest,
        )
        record.digest = digest_of(record)
        record.save(force_insert=True)
        store(head, length=record.place, digest=record.digest)
    return record


def locked_head() -> AuditHead:
    """The chain's head until the end of the caller's transaction; made when there is none."""
    head = AuditHead.objects.select_for_update().filter(pk=ONE).first()
    if head is None:
        begin = keyed_hash("audit", BEGIN)
        new = AuditHead(pk=ONE, start_digest=begin, digest=begin)
        new.seal = seal_of(new)
        AuditHead.objects.bulk_create([new], ignore_conflicts=True)
        head = AuditHead.objects.select_for_update().get(pk=ONE)
    return head


def store(head: AuditHead, **changes: Any) -> None:
    """Change the locked head and seal it anew."""
    for name, value in changes.items():
        setattr(head, name, value)
    head.seal = seal_of(head)
    head.save()


def digest_of(record: AuditRecord) -> str:
    """The seal over everything a record says and the digest of the one before."""
    said = [
        record.place,
        record.at.isoformat(),
        record.request,
        record.actor,
        record.action,
        record.subject,
        record.notes,
        record.outcome,
        record.previous,
    ]
    return keyed_hash("audit-record", json.dumps(said, ensure_ascii=False))


def seal_of(head: AuditHead) -> str:
    """The seal over begin and end: without the key nobody can shorten the chain and have the head say so."""
    return keyed_hash("audit-head", json.dumps([head.start, head.start_digest, head.length, head.digest]))
