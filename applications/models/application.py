"""Applications: one row from the end of the wizard to the result."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from applications.states import DocumentState, Outcome, PhotoState, State
from messages import crypto

TO_DO = Q(main__isnull=True) & (
    Q(state__in=[State.ENTERED, State.BULK_ERROR])
    | Q(photo_state=PhotoState.REQUESTED)
    | Q(document_state=DocumentState.REQUESTED)
)
"""要対応: what waits for its owner. Nothing is asked for (追完待ち) any more once an application is completed."""

IN_OWN_LIST = (
    "state", "photo_state", "document_state", "office", "type", "receipt_method", "receiving_office",
    "desired_period", "receipt_number", "provisional_number", "applicant_name", "nationality", "birth_date",
)  # fmt: skip
"""What a person sorts and searches their own list by: PostgreSQL answers from the index alone."""


class Application(models.Model):
    """An application as entered, filed and examined.

    `answers` is the checked document, official codes by question id, without the sensitive answers, which are in
    `SensitiveAnswers`. The other columns are what lists show and searches use; they are set from the answers once,
    at entry. `stay_ends` is the last day of the applicant's stay as far as it is known: by the answers, and once a
    permission is completed, by the period applied for. Every change of state is a function of `applications.lifecycle`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="applications")
    main = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="simultaneous")
    type = models.CharField("申請種別", max_length=16)
    status = models.CharField("在留資格", max_length=8)
    state = models.CharField("申請状態", max_length=16, choices=State.choices, default=State.ENTERED)
    photo_state = models.CharField("顔写真", max_length=16, choices=PhotoState.choices, blank=True)
    document_state = models.CharField("添付資料", max_length=16, choices=DocumentState.choices, blank=True)
    outcome = models.CharField("結果", max_length=16, choices=Outcome.choices, blank=True)
    office = models.CharField("受理庁", max_length=1, blank=True)
    receipt_number = models.CharField("受付番号", max_length=24, null=True, blank=True, unique=True)
    provisional_number = models.CharField("受付仮番号", max_length=20)
    branch = models.PositiveSmallIntegerField("枝番", default=0)
    receipt_method = models.CharField("受領方法", max_length=2, blank=True)
    receiving_office = models.CharField("受領官署", max_length=3, blank=True)
    desired_period = models.CharField("希望在留資格期間", max_length=40, blank=True)
    applicant_name = models.CharField("氏名", max_length=104, blank=True)
    nationality = models.CharField("国籍・地域", max_length=3, blank=True)
    birth_date = models.CharField("生年月日", max_length=8, blank=True)
    stay_ends = models.DateField("在留期間の満了日", null=True, blank=True)
    answers = models.JSONField(default=dict)
    catalogue_version = models.CharField(max_length=16)
    submitted_at = models.DateTimeField("申請日時", null=True, blank=True)
    withdrawal_requested_at = models.DateTimeField("取下げ希望", null=True, blank=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "申請 Application"
        verbose_name_plural = "申請 Applications"
        permissions = [
            ("examine_application", "審査・追完・写真確認 Examine, ask for supplements, check the photo"),
            ("assign_application", "担当割当て Assign to somebody"),
            ("every_bureau", "全受理庁 Applications of every bureau"),
            ("decide_application", "結果登録・取下げ Register the result or a withdrawal"),
            ("complete_application", "完了 Complete"),
        ]
        indexes = [  # PostgreSQL has more, for the staff's queues and parts of names (migration 0006)
            models.Index(
                fields=["owner", "-submitted_at", "-created_at", "-id"],
                condition=Q(main__isnull=True),
                include=IN_OWN_LIST,
                name="application_own_list",
            ),
            models.Index(fields=["owner"], condition=TO_DO, name="application_to_do"),
            models.Index(
                fields=["owner", "stay_ends"],
                condition=Q(main__isnull=True, stay_ends__isnull=False),
                name="application_stay_ends",
            ),
        ]
        constraints = [
            models.UniqueConstraint(name="one_provisional_number", fields=["provisional_number", "branch"]),
            models.UniqueConstraint(
                name="one_simultaneous_of_a_type", fields=["main", "type"], condition=Q(main__isnull=False)
            ),
            models.CheckConstraint(
                name="filed_has_date",
                condition=Q(state__in=[State.ENTERED, State.BULK_ERROR]) | Q(submitted_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.receipt_number or self.provisional_number

    @property
    def all_answers(self) -> dict[str, Any]:
        """The whole document with the sensitive answers put back in; one query and one decryption."""
        from applications.sensitive import merge

        sensitive = getattr(self, "sensitive", None)
        return merge(self.answers, sensitive.answers if sensitive else {})


class SensitiveAnswers(models.Model):
    """Passport and residence-card numbers and contact data, apart and encrypted (decision 29).

    The hashes serve equality only: search by card number, duplicates. `pending_key` is set from filing to completion
    and unique, so that nobody has two applications of one type pending (WZBAM118E).
    """

    application = models.OneToOneField(
        Application, on_delete=models.CASCADE, primary_key=True, related_name="sensitive"
    )
    sealed = models.TextField()
    card_hash = models.CharField(max_length=64, blank=True, db_index=True)
    passport_hash = models.CharField(max_length=64, blank=True, db_index=True)
    person_hash = models.CharField(max_length=64, blank=True, db_index=True)
    pending_key = models.CharField(max_length=64, null=True, blank=True, unique=True)

    def __str__(self) -> str:
        return f"sensitive answers of {self.application_id}"

    @property
    def answers(self) -> dict[str, Any]:
        return crypto.unseal(self.sealed) or {}
