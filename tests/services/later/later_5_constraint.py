from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "later_4_rows_in_portions")]
    operations = [
        AddConstraintNotValid(
            "application", models.CheckConstraint(condition=models.Q(version__gte=0), name="later_constraint")
        ),
    ]
