"""What other offices keep and accounts are checked against: agents' certificates and residence cards.

The tables are filled from their lists (CSV import in admin); an installation with a line to the real registers replaces
`accounts.agent_certificates.find` and `accounts.residence_cards.find`.
"""

from datetime import date
from typing import Any

from django.core.validators import RegexValidator
from django.db import models

from messages import crypto
from messages.models.sealed import SealedData


class AgentCertificate(models.Model):
    """取次者台帳: one 申請等取次者証明書."""

    class State(models.TextChoices):
        VALID = "valid", "有効 Valid"
        SUSPENDED = "suspended", "停止 Suspended"
        REVOKED = "revoked", "取消 Revoked"

    number = models.CharField(
        "申請等取次者証明書番号 Number", max_length=12, unique=True, validators=[RegexValidator(r"^[0-9]{12}\Z")]
    )
    birth_date = models.DateField("生年月日 Date of birth")
    state = models.CharField("状態 State", max_length=9, choices=State.choices, default=State.VALID)
    valid_until = models.DateField("許可期限 Valid until")

    class Meta:
        verbose_name = "申請等取次者証明書 Agent certificate"
        verbose_name_plural = "取次者台帳 Agent certificates"
        ordering = ["number"]

    def __str__(self) -> str:
        return self.number


class ResidenceCard(SealedData):
    """One residence card, or the ED card of a person without one; `number_hash` finds it.

    Keys of `data`: number, name, nationality, sex (codes), birth_date (ISO, 00 unknown), municipality (code).
    """

    class State(models.TextChoices):
        VALID = "valid", "有効 Valid"
        LAPSED = "lapsed", "失効 Lapsed"

    number_hash = models.CharField(max_length=64, unique=True, editable=False)
    sealed = models.TextField(editable=False)
    state = models.CharField("状態 State", max_length=6, choices=State.choices, default=State.VALID)
    valid_until = models.DateField("有効期限 Valid until")

    class Meta:
        verbose_name = "在留カード Residence card"
        verbose_name_plural = "在留カード台帳 Residence cards"

    def __str__(self) -> str:
        return f"在留カード {self.pk}"

    def index(self, data: dict[str, str]) -> None:
        self.number_hash = self.hash_of(data["number"])

    @staticmethod
    def hash_of(number: str) -> str:
        """The same hash as an account's `residence_card_hash` and an application's."""
        return crypto.keyed_hash("card", number)

    def is_over(self, day: date) -> bool:
        return self.valid_until < day

    def matches(self, **particulars: Any) -> bool:
        """Whether each of `particulars` that is given stands on the card."""
        data = self.data
        return all(not value or data.get(name) == str(value) for name, value in particulars.items())
