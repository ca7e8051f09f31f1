"""The one session a person has."""

from django.db import models

from accounts.models.user import User


class Outcome(models.TextChoices):
    """How far the request has come that consumed the last page token."""

    RUNNING = "running"
    REDIRECT = "redirect"
    PAGE = "page"


class Presence(models.Model):
    """Which session of a person counts, its page token, and where the person was (decisions 1–2).

    `mark` is the same text as in the session that counts; any other session of this person has ended.
    `consumed_*`, `outcome` and `answer` are about the last form that was sent: a double press gets its answer again.
    `place` is the draft page on screen, `resume_url` the page offered after the next login.
    """

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="presence")
    mark = models.CharField(max_length=43)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    page_token = models.CharField(max_length=43)
    consumed_token = models.CharField(max_length=43, blank=True)
    consumed_form = models.CharField(max_length=64, blank=True)
    consumed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=Outcome.choices, blank=True)
    answer = models.TextField(blank=True)
    place = models.TextField(blank=True)
    resume_url = models.TextField(blank=True)

    consumed_now = False  # by the request this object belongs to; not stored

    def __str__(self) -> str:
        return f"presence of {self.user_id}"
