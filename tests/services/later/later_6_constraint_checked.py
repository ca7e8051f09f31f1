from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("applications", "later_5_constraint")]
    operations = [ValidateConstraint("application", "later_constraint")]
