from django.db import migrations, models

from tests.services.later import newest


class Migration(migrations.Migration):
    dependencies = [("applications", newest())]
    operations = [migrations.AddField("application", "later_note", models.CharField(max_length=20, null=True))]
