from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("applications", "later_8_what_is_no_longer_needed")]
    operations = [
        migrations.RemoveField("application", "later_note"),
        migrations.RemoveField("historyentry", "later_count"),
    ]
