"""添付資料 as pages of the application name it: the documents registered now."""

from typing import Any

from applications.models import Application


def documents(application: Application) -> list[Any]:
    """In the order in which they were added; replaced ones and those not registered yet are left out."""
    registered = application.documents.filter(registered_at__isnull=False, replaced_at=None)
    return list(registered.order_by("uploaded_at", "pk"))
