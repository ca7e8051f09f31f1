"""The staff's groups and what each may do; brought up to date after every `migrate`."""

from typing import Any

from django.contrib.auth.models import Group, Permission

EXAMINER = "審査 Examiner"
RIGHTS = {
    EXAMINER: (
        "applications.view_application",
        "applications.examine_application",
        "applications.decide_application",
        "applications.complete_application",
    ),
}


def bring_up_to_date(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: groups are added, rights are added to them, none is taken away."""
    for name, rights in RIGHTS.items():
        codes = [right.partition(".")[2] for right in rights]
        found = Permission.objects.filter(content_type__app_label="applications", codename__in=codes)
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*found)
