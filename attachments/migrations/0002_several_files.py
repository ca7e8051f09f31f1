from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("attachments", "0001_initial")]

    operations = [migrations.RemoveConstraint(model_name="document", name="one_held_document")]
