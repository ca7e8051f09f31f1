from typing import Any

from django.db import migrations
from django.db.models import F


def fill(apps: Any, schema_editor: Any) -> None:
    """Each portion is a transaction of its own."""
    rows = apps.get_model("applications", "Application").objects
    while keys := list(rows.filter(later_note=None).values_list("pk", flat=True)[:500]):
        rows.filter(pk__in=keys).update(later_note="filled", later_count=F("version"))
        if rows.filter(later_note="filled").count() >= 5_000:
            return


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "later_3_index")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
