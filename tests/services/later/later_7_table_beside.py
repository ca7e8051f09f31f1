from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applications", "later_6_constraint_checked")]
    operations = [
        migrations.CreateModel(
            "Later",
            [
                ("id", models.BigAutoField(primary_key=True)),
                ("application", models.ForeignKey("applications.application", models.CASCADE, related_name="+")),
            ],
        ),
    ]
