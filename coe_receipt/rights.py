"""What staff may do with certificates; asked for in every change, whatever page it came from."""

from django.core.exceptions import PermissionDenied

from accounts.models import User


def permit(actor: User, right: str) -> None:
    """`PermissionDenied` unless `actor` is staff with that right on certificates ("add", "issue", "void")."""
    if not (actor.is_staff and actor.has_perm(f"coe_receipt.{right}_certificate")):
        raise PermissionDenied
