from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "later_1_nullable_column")]
    operations = [
        migrations.AddField("application", "later_count", models.PositiveIntegerField(db_default=0)),
        migrations.AddField("historyentry", "later_count", models.PositiveIntegerField(db_default=0)),
    ]
