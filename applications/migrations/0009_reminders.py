"""The day a stay ends, from the answers that are there, and which reminders were mailed."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from messages.online_indexes import AddIndexOnline


def fill(apps: Any, schema_editor: Any) -> None:
    from applications.stays import end_granted, end_now

    Application = apps.get_model("applications", "Application")
    for application in Application.objects.filter(answers__has_key="current_expiry").iterator(500):
        application.stay_ends = end_now(application.answers)
        if application.state == "closed" and application.outcome == "granted":
            application.stay_ends = end_granted(application, application.updated_at.date())
        Application.objects.filter(pk=application.pk).update(stay_ends=application.stay_ends)


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "0008_taken_over"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.AddField(
            "application", "stay_ends", models.DateField("在留期間の満了日", blank=True, null=True)
        ),
        migrations.CreateModel(
            name="MailedReminder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("stay", "在留期間 Stay"), ("supplement", "追完 Supplement"), ("draft", "下書き Draft")],
                        max_length=10,
                    ),
                ),
                ("about", models.CharField(max_length=36)),
                ("due", models.DateField(db_index=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("owner", "kind", "about", "due"), name="one_mail_a_reminder"
                    )
                ],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        AddIndexOnline(
            "application",
            models.Index(
                condition=models.Q(("main__isnull", True), ("stay_ends__isnull", False)),
                fields=["owner", "stay_ends"],
                name="application_stay_ends",
            ),
        ),
    ]
