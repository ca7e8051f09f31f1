"""The staff groups for notices, terms and mails, and for the audit; brought up to date after `migrate`."""

from typing import Any

from django.apps import apps

EDITORS = "お知らせ・メール Notices and mails"
AUDITORS, AUDIT_RIGHT = "監査 Auditors", "view_auditrecord"
RIGHTS = (
    "add_notice",
    "change_notice",
    "delete_notice",
    "view_notice",
    "add_terms",
    "change_terms",
    "delete_terms",
    "view_terms",
    "change_outboxmail",
    "view_outboxmail",
    "view_periodicrun",
)


def bring_up_to_date(apps: Any = apps, **kwargs: Any) -> None:
    """Receiver of `post_migrate`: the groups get these rights; none is taken away."""
    try:
        groups, permissions = apps.get_model("auth", "Group").objects, apps.get_model("auth", "Permission").objects
    except LookupError:  # `migrate` was asked for this app alone
        return
    group, _ = groups.get_or_create(name=EDITORS)
    own = permissions.filter(content_type__app_label="notifications")
    group.permissions.add(*own.filter(codename__in=RIGHTS))
    auditors, _ = groups.get_or_create(name=AUDITORS)
    auditors.permissions.add(*own.filter(codename=AUDIT_RIGHT))
