"""利用申出: how long an organisation's users may use the system (decision 37; behaviour 1.3, 1.5)."""

from datetime import date

from django.conf import settings

from accounts.calendar_years import years_on
from accounts.models import Category, Organization, User

CATEGORIES = frozenset({Category.ORGANIZATION, Category.PUBLIC_INTEREST, Category.SUPPORT_ORGANIZATION})
Report = Organization.Report


def begin(user: User, today: date) -> None:
    """The first password of an organisation's first user begins the time for which its use is approved."""
    if user.member_of_id:
        begun = Organization.objects.filter(pk=user.member_of_id, approved_until=None)
        begun.update(approved_until=years_on(today, settings.USE_APPROVAL_YEARS))


def approve_report(organization: Organization, today: date) -> None:
    """The periodic report is in order: the approval goes on from its end, or from today when it had ended."""
    start = max(organization.approved_until or today, today)
    organization.report = Report.APPROVED
    organization.approved_until = years_on(start, settings.USE_APPROVAL_YEARS)
    organization.save(update_fields=["report", "approved_until"])


def reject_report(organization: Organization) -> None:
    """The periodic report is not in order: its users are refused with WZBAM152E."""
    organization.report = Report.REJECTED
    organization.save(update_fields=["report"])
