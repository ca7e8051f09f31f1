"""Finding a part of a name quickly, by the index each engine has for it (decision 30).

PostgreSQL: a trigram index on the column, made by a migration. SQLite: a full-text table of trigrams beside the
applications, kept by triggers; Django does not know it, so it is looked after whenever migrations have run.
"""

from typing import Any

from django.db import connection, connections
from django.db.models import Q
from django.db.models.expressions import RawSQL

LEAST = 3
"""Shorter parts cannot be looked up in an index."""
TABLE, NAMES = "applications_application", "applications_names"
FOUND = "SELECT application FROM applications_names WHERE applications_names MATCH %s"
MAKE = "CREATE VIRTUAL TABLE applications_names USING fts5(application UNINDEXED, name, tokenize='trigram')"
FILL = "INSERT INTO applications_names(application, name) SELECT id, applicant_name FROM applications_application"
TRIGGERS = {
    "applications_name_added": """
        CREATE TRIGGER applications_name_added AFTER INSERT ON applications_application BEGIN
        INSERT INTO applications_names(application, name) VALUES (new.id, new.applicant_name); END""",
    "applications_name_gone": """
        CREATE TRIGGER applications_name_gone AFTER DELETE ON applications_application BEGIN
        DELETE FROM applications_names WHERE application = old.id; END""",
    "applications_name_changed": """
        CREATE TRIGGER applications_name_changed AFTER UPDATE OF applicant_name ON applications_application BEGIN
        UPDATE applications_names SET name = new.applicant_name WHERE application = old.id; END""",
}


def holding(text: str) -> Q:
    """Applications whose applicant's name contains `text`, letter by letter."""
    holds = Q(applicant_name__contains=text)
    if connection.vendor != "sqlite" or len(text) < LEAST:
        return holds
    phrase = '"' + text.replace('"', '""') + '"'
    return holds & Q(pk__in=RawSQL(FOUND, [phrase]))  # noqa: S611 - the phrase is a parameter


def look_after(using: str = "default", **_: Any) -> None:
    """Receiver of `post_migrate`: SQLite's table and triggers, made and filled anew when anything of it is missing."""
    if connections[using].vendor != "sqlite":
        return
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master")
        known = {name for (name,) in cursor.fetchall()}
        if TABLE not in known or known >= {NAMES, *TRIGGERS}:
            return
        for name in TRIGGERS:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        cursor.execute("DROP TABLE IF EXISTS applications_names")
        for statement in (MAKE, FILL, *TRIGGERS.values()):
            cursor.execute(statement)
