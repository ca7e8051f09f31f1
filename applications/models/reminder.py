"""Which reminders went out by mail."""

from django.conf import settings
from django.db import models


class ReminderKind(models.TextChoices):
    STAY = "stay", "在留期間 Stay"
    SUPPLEMENT = "supplement", "追完 Supplement"
    DRAFT = "draft", "下書き Draft"


class MailedReminder(models.Model):
    """One reminder that stood in a mail to `owner`, so that it stands in no other.

    `about` is the key of what it is about; when that is due on another day, it is another reminder.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=ReminderKind.choices)
    about = models.CharField(max_length=36)
    due = models.DateField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_mail_a_reminder", fields=["owner", "kind", "about", "due"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due}"
