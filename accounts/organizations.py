"""利用申出: how long an organisation's users may use the system (decision 37; behaviour 1.3, 1.5)."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from accounts import history
from accounts.calendar_years import years_on
from accounts.contacts import email_of
from accounts.models import AccountState, Category, Organization, User, What
from messages import clock
from messages.mails import approval_ends, report_result

CATEGORIES = frozenset({Category.ORGANIZATION, Category.PUBLIC_INTEREST, Category.SUPPORT_ORGANIZATION})
Report = Organization.Report
WARN_BEFORE = timedelta(days=30)


def begin(user: User, today: date) -> None:
    """The first password of an organisation's first user begins the time for which its use is approved."""
    if user.member_of_id:
        begun = Organization.objects.filter(pk=user.member_of_id, approved_until=None)
        begun.update(approved_until=years_on(today, settings.USE_APPROVAL_YEARS))


@transaction.atomic
def approve_report(organization: Organization, today: date, by: User | None = None) -> None:
    """The periodic report is in order: the approval goes on from its end, or from today when it had ended.

    Its users get a mail with the result.
    """
    row = Organization.objects.select_for_update().get(pk=organization.pk)
    start = max(row.approved_until or today, today)
    _decide(row, Report.APPROVED, years_on(start, settings.USE_APPROVAL_YEARS), by)


@transaction.atomic
def reject_report(organization: Organization, by: User | None = None) -> None:
    """The periodic report is not in order: its users are refused with WZBAM152E and told so by mail."""
    row = Organization.objects.select_for_update().get(pk=organization.pk)
    _decide(row, Report.REJECTED, row.approved_until, by)


def warn() -> None:
    """Mail the users of organisations whose approval ends in 30 days or fewer, once for each end."""
    today = clock.today()
    ending = Organization.objects.filter(approved_until__range=(today, today + WARN_BEFORE))
    for organization in ending.exclude(warned_until=F("approved_until")):
        _warn(organization, today)


def _decide(row: Organization, report: Organization.Report, until: date | None, by: User | None) -> None:
    row.report, row.approved_until = report, until
    row.save(update_fields=["report", "approved_until"])
    for user in _members(row):
        history.note(user, What.REPORT, by=by, reason=report.label)
        approved = report == Report.APPROVED
        report_result(to=email_of(user), approved=approved, last_day=until, language=user.language, about=_about(user))


@transaction.atomic
def _warn(organization: Organization, today: date) -> None:
    until = organization.approved_until
    unwarned = Organization.objects.filter(pk=organization.pk, approved_until=until)
    if until is None or not unwarned.exclude(warned_until=until).update(warned_until=until):
        return
    for user in _members(organization):
        days = (until - today).days
        approval_ends(to=email_of(user), last_day=until, days=days, language=user.language, about=_about(user))


def _members(organization: Organization) -> Iterable[User]:
    """Who can be told: neither suspended nor erased."""
    return organization.members.filter(state__in=(AccountState.ISSUED, AccountState.ACTIVE)).order_by("pk")


def _about(user: User) -> str:
    return f"account {user.pk}"
