"""Organisations whose staff use the system after a 利用申出 (decision 37)."""

from datetime import date

from django.db import models


class Organization(models.Model):
    """所属機関, 公益法人 or 登録支援機関; its approval counts for all of its users.

    `warned_until`: the end of the approval that its users were last warned of.
    """

    class Report(models.TextChoices):
        NONE = "", "未提出 Not handed in"
        APPROVED = "approved", "承認 Approved"
        REJECTED = "rejected", "不承認 Not approved"

    name = models.CharField("名称 Name", max_length=256)
    corporate_number = models.CharField("法人番号 Corporate number", max_length=13, blank=True)
    approved_until = models.DateField(
        "利用申出の有効期限 Approved until",
        null=True,
        blank=True,
        help_text="空欄：最初の利用者がパスワードを登録した日から数えます。 Empty: counted from the first password.",
    )
    warned_until = models.DateField(null=True, blank=True, editable=False)
    report = models.CharField("定期報告 Periodic report", max_length=8, choices=Report.choices, blank=True)

    class Meta:
        verbose_name = "機関 Organisation"
        verbose_name_plural = "利用申出の機関 Organisations"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def is_over(self, day: date) -> bool:
        return self.approved_until is not None and self.approved_until < day
