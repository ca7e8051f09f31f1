"""期限のお知らせ: what ends soon, and the way to do something about it; whether it comes by mail as well."""

from django.conf import settings
from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.guards import applicant_required
from accounts.models import User
from applications.models import ReminderKind
from applications.reminders import reminders_of
from messages import clock
from messages.text import Text

STARTED = Text("期限のお知らせをメールでも受け取ります。", "Reminders come by mail as well.")
STOPPED = Text("期限のお知らせのメールを止めました。", "Reminders no longer come by mail.")


@applicant_required
@require_safe
def reminders(request: HttpRequest) -> HttpResponse:
    """Everything the person is reminded of, by kind."""
    found = reminders_of(request.user, clock.today())  # type: ignore[arg-type]
    context = {
        "groups": [(kind.value, [each for each in found if each.kind == kind]) for kind in ReminderKind],
        "any": bool(found),
        "by_mail": settings.REMINDER_MAILS,
    }
    return render(request, "applications/reminders.html", context)


@applicant_required
@require_POST
def reminder_mails(request: HttpRequest) -> HttpResponse:
    """Start or stop the mails; anything but "on" stops them."""
    wanted = request.POST.get("mails") == "on"
    User.objects.filter(pk=request.user.pk).update(reminder_mails=wanted)  # type: ignore[misc]
    notes.success(request, str(STARTED if wanted else STOPPED))
    return redirect("reminders")
