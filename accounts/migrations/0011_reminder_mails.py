"""Whether a person wants mails about what ends soon."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_id_request")]
    operations = [
        migrations.AddField("user", "reminder_mails", models.BooleanField("期限のお知らせメール", default=True)),
    ]
