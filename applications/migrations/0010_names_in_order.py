"""Parts of names that many have are found along the date of filing, from the index alone (docs/performance.md)."""

from django.db import migrations

from messages.online_indexes import PostgreSQLIndex, PostgreSQLIndexGone

TABLE = "applications_application"
NEWEST = "submitted_at DESC NULLS LAST, id DESC"
SHOWN = "state, office, type, status, photo_state, document_state, assigned_to_id"
MAIN = "WHERE main_id IS NULL"


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "0009_reminders")]
    operations = [
        PostgreSQLIndex("application_latest", f"{TABLE} ({NEWEST}) INCLUDE ({SHOWN}, applicant_name) {MAIN}"),
        PostgreSQLIndexGone("application_newest", f"{TABLE} ({NEWEST}) INCLUDE ({SHOWN}) {MAIN}"),
    ]
