from django.db import migrations, models

from messages.online_indexes import AddIndexOnline


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "later_2_column_filled_by_the_database")]
    operations = [
        AddIndexOnline("application", models.Index(fields=["later_count", "office"], name="later_index")),
    ]
