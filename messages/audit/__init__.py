"""The audit: who read, changed, looked for or was refused what (`docs/decisions/0016-audit.md`).

`changed` and `noted` are for every room; who opens a scope (a request, a job) writes one record at its end.
"""

from messages.audit.gathering import Scope, changed, noted, refused, scope

__all__ = ["Scope", "changed", "noted", "refused", "scope"]
