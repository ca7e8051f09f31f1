from django.db import migrations

from messages.online_indexes import RemoveIndexOnline


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "later_7_table_beside")]
    operations = [RemoveIndexOnline("application", "later_index")]
