"""Entries in progress: what was typed, as it was typed."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from messages import crypto


class Draft(models.Model):
    """One entry being typed. Raw text is kept, invalid text too, so that nothing is ever lost (decision 3).

    The whole of it is encrypted: until it is checked nobody knows which field a passport number was typed into.
    `step` is where the person left; `version` counts saves. `main` is set for a simultaneous application.
    `taken_over`: the questions a former application answered, until they are changed or their page is left. `beside`
    holds what was typed into an old page of it, until its owner has chosen (`applications.versions`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    main = models.ForeignKey(
        "applications.Application", on_delete=models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    type = models.CharField(max_length=16)
    status = models.CharField(max_length=8)
    main_activity = models.CharField(max_length=8, blank=True)
    step = models.CharField(max_length=16, default="identity1")
    attempted = models.JSONField(default=list, blank=True)
    taken_over = models.JSONField(default=list, blank=True)
    sealed = models.TextField(blank=True)
    sealed_beside = models.TextField(blank=True, default="")
    catalogue_version = models.CharField(max_length=16)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "作成中の申請 Draft"
        verbose_name_plural = "作成中の申請 Drafts"
        ordering = ["-updated_at"]
        indexes = [models.Index(fields=["owner", "-updated_at"])]

    def __str__(self) -> str:
        return f"{self.type} {self.status}"

    @property
    def answers(self) -> dict[str, Any]:
        """The raw answers, read and decrypted anew at each call."""
        return crypto.unseal(self.sealed) or {}

    @answers.setter
    def answers(self, value: dict[str, Any]) -> None:
        self.sealed = crypto.seal(value)

    @property
    def beside(self) -> dict[str, Any]:
        """The page (`step`) and the answers typed into an old copy of it; {} when there are none."""
        return crypto.unseal(self.sealed_beside) or {}

    @beside.setter
    def beside(self, value: dict[str, Any]) -> None:
        self.sealed_beside = crypto.seal(value) if value else ""
