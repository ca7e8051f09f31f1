"""Indexes for lists, queues and searches in a million applications (docs/performance.md)."""

from typing import Any

from django.conf import settings
from django.db import migrations, models

from messages.online_indexes import AddIndexOnline, PostgreSQLIndex, RemoveIndexOnline

TABLE = "applications_application"
NEWEST = "submitted_at DESC NULLS LAST, id DESC"
MAIN = "WHERE main_id IS NULL"
FILTERED = "office, type, status, photo_state, document_state, assigned_to_id"


def trigrams(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("applications", "0005_withdrawal"), migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
    operations = [
        migrations.RunPython(trigrams, migrations.RunPython.noop),
        AddIndexOnline(
            "application",
            models.Index(
                fields=["owner", "-submitted_at", "-created_at", "-id"],
                condition=models.Q(main__isnull=True),
                include=[
                    "state", "photo_state", "document_state", "office", "type", "receipt_method", "receiving_office",
                    "desired_period", "receipt_number", "provisional_number", "applicant_name", "nationality",
                    "birth_date",
                ],
                name="application_own_list",
            ),
        ),
        PostgreSQLIndex("application_queue", f"{TABLE} (state, {NEWEST}) INCLUDE ({FILTERED}) {MAIN}"),
        PostgreSQLIndex("application_newest", f"{TABLE} ({NEWEST}) INCLUDE (state, {FILTERED}) {MAIN}"),
        PostgreSQLIndex("application_desk", f"{TABLE} (assigned_to_id, {NEWEST}) INCLUDE (state, office, type) {MAIN}"),
        PostgreSQLIndex(
            "application_asked",
            f"{TABLE} ({NEWEST}) INCLUDE (state, {FILTERED}) {MAIN} "
            "AND (photo_state = 'requested' OR document_state = 'requested')",
        ),
        PostgreSQLIndex(
            "application_withdrawing",
            f"{TABLE} ({NEWEST}) INCLUDE (state, office) {MAIN} AND withdrawal_requested_at IS NOT NULL",
        ),
        PostgreSQLIndex("application_together", f"{TABLE} (owner_id, main_id) WHERE main_id IS NOT NULL"),
        PostgreSQLIndex("application_name_part", f"{TABLE} USING gin (applicant_name gin_trgm_ops)"),
        PostgreSQLIndex("application_provisional", f"{TABLE} (provisional_number varchar_pattern_ops)"),
        RemoveIndexOnline("application", "application_owner_i_271043_idx"),
        RemoveIndexOnline("application", "application_office_c8d9a8_idx"),
        RemoveIndexOnline("application", "application_state_ba50e2_idx"),
        RemoveIndexOnline("application", "application_submitt_50a9ef_idx"),
        RemoveIndexOnline("application", "application_applica_4f777e_idx"),
    ]
