"""What the examiners may do with certificates; brought up to date after every `migrate`."""

from typing import Any

from django.contrib.auth.models import Group, Permission

from applications.groups import EXAMINER

RIGHTS = ("view_certificate", "add_certificate", "issue_certificate", "void_certificate")


def bring_up_to_date(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: rights are added to the group, none is taken away."""
    group, _ = Group.objects.get_or_create(name=EXAMINER)
    found = Permission.objects.filter(content_type__app_label="coe_receipt", codename__in=RIGHTS)
    group.permissions.add(*found)
