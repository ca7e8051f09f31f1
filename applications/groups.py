"""The staff's groups and what each may do (docs/permissions.md); brought up to date after every `migrate`."""

from typing import Any

from django.contrib.auth.models import Group, Permission

from applications.bureaus import group_name
from applications.offices import BUREAUS

EXAMINER = "審査 Examiner"
BUREAU_EXAMINER = "審査（受理庁内） Examiner of a bureau"
READER = "閲覧 Reader"
_VIEW = "applications.view_application"
_WORK = (
    _VIEW,
    "applications.examine_application",
    "applications.assign_application",
    "applications.decide_application",
    "applications.complete_application",
)
RIGHTS: dict[str, tuple[str, ...]] = {
    EXAMINER: (*_WORK, "applications.every_bureau"),
    BUREAU_EXAMINER: _WORK,
    READER: (_VIEW,),
    **{group_name(bureau): () for bureau in BUREAUS},
}
"""Group → rights. A bureau's group gives no right, only the bureau's applications to those who have one."""


def bring_up_to_date(**kwargs: Any) -> None:
    """Receiver of `post_migrate`: groups are added, rights are added to them, none is taken away."""
    for name, rights in RIGHTS.items():
        codes = [right.partition(".")[2] for right in rights]
        found = Permission.objects.filter(content_type__app_label="applications", codename__in=codes)
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(*found)
