"""What the audit adds to every page that is recorded."""

AUDIT_QUERIES = 5
"""In a test: a savepoint, the head's lock, the record, the head, the savepoint's end."""
