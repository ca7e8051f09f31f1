"""Who read or changed what: a chain of records, each sealed onto the one before (`messages.audit`)."""

from django.db import models


class AuditRecord(models.Model):
    """One page read, one form sent, one job done. Ids only: nothing here says anything about a person.

    `actor` is the key of an account, "" for the system. `subject` is the record that was asked for; `notes` holds what
    was changed, looked for or refused, one a line. `digest` is taken over all of it and over `previous`.
    """

    class Outcome(models.TextChoices):
        DONE = "done", "実行 Done"
        REFUSED = "refused", "拒否 Refused"
        FAILED = "failed", "失敗 Failed"

    place = models.BigIntegerField("順番 Place", primary_key=True)
    at = models.DateTimeField("日時 When")
    request = models.CharField("要求ID Request", max_length=64, blank=True)
    actor = models.CharField("利用者 Actor", max_length=20, blank=True)
    action = models.CharField("操作 Action", max_length=120)
    subject = models.CharField("対象 Subject", max_length=40, blank=True)
    notes = models.TextField("内容 Notes", blank=True)
    outcome = models.CharField("結果 Outcome", max_length=8, choices=Outcome.choices)
    previous = models.CharField("前の記録 Record before", max_length=64)
    digest = models.CharField("署名 Digest", max_length=64)

    class Meta:
        verbose_name = "監査記録 Audit record"
        verbose_name_plural = "監査記録 Audit records"
        ordering = ["-place"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["subject", "-place"], name="audit_subject"),
            models.Index(fields=["actor", "-place"], name="audit_actor"),
            models.Index(fields=["request"], name="audit_request"),
            models.Index(fields=["at"], name="audit_at"),
        ]

    def __str__(self) -> str:
        return f"{self.place} {self.action}"


class AuditHead(models.Model):
    """Where the chain begins and ends: one row, whose lock puts the writers in a line.

    What is older than it has to be kept is gone up to `start`; the chain goes on from `start_digest`.
    """

    start = models.BigIntegerField(default=0)
    start_digest = models.CharField(max_length=64)
    length = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.start}-{self.length}"
