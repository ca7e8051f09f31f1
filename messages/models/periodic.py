"""When each periodic job ran (decision 24)."""

from django.db import models


class PeriodicRun(models.Model):
    """One row per job; the row is the lock that lets only one worker run it."""

    name = models.CharField("名称 Name", max_length=60, primary_key=True)
    last_run = models.DateTimeField("直近の実行 Last run", null=True, blank=True)
    next_run = models.DateTimeField("次の実行 Next run", db_index=True)
    lease_until = models.DateTimeField("処理期限 Lease", null=True, blank=True)
    last_error = models.CharField("直近の失敗 Last failure", max_length=120, blank=True)

    class Meta:
        verbose_name = "定期処理 Periodic job"
        verbose_name_plural = "定期処理 Periodic jobs"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
