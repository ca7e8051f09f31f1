"""What stands on the page 資料添付."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from applications.models import Application
from applications.views.filing import summary
from attachments import again, limits
from attachments.models import Document
from attachments.register import held_documents
from attachments.views.adding import DOCUMENT
from messages.summary import at_fields, page_lines


def context(
    request: HttpRequest, application: Application, registered: list[Document], *, may_add: bool
) -> dict[str, Any]:
    """Everything the page's template needs. Where one file is all that is taken, none is collected."""
    _, problems = again.kept(request, application.pk) or ({}, [])
    several = limits.several()
    held = list(held_documents(application.pk)) if several else []
    total = sum(each.size for each in held)
    return {
        **summary(application),
        "registered": registered,
        "may_add": may_add,
        "several": several,
        "held": held,
        "total": total,
        "room": limits.room(),
        "full": several and len(held) >= settings.ATTACH_MAX_FILES,
        "max_files": settings.ATTACH_MAX_FILES,
        "document_errors": at_fields(problems).get(DOCUMENT, []),
        "problems_lines": page_lines(problems),
        "max_bytes": limits.room() - total,
        "max_mb": settings.ATTACH_MAX_TOTAL_MB,
    }
