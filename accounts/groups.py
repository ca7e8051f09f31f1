"""The staff group that looks after accounts and registers; brought up to date after every `migrate`."""

from typing import Any

from django.contrib.auth.models import Group, Permission

CLERKS = "利用者管理 Accounts"
RIGHTS = (
    "view_user",
    "add_user",
    "manage_user",
    "add_organization",
    "change_organization",
    "view_organization",
    "add_agentcertificate",
    "change_agentcertificate",
    "view_agentcertificate",
    "view_residencecard",
    "add_residencecard",
)


def bring_up_to_date(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: the group gets these rights; none is taken away."""
    group, _ = Group.objects.get_or_create(name=CLERKS)
    group.permissions.add(*Permission.objects.filter(content_type__app_label="accounts", codename__in=RIGHTS))
