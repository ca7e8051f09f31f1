from typing import Any

from django.core.management.base import BaseCommand, CommandError

from messages import periodic


class Command(BaseCommand):
    help = "Run every periodic job that is due (for cron, where no Celery beat runs). Running it again does no harm."

    def handle(self, *args: Any, **options: Any) -> None:
        results = periodic.run_due()
        for name, went_well in results.items():
            self.stdout.write(f"{name}: {'ok' if went_well else 'failed'}")
        if not all(results.values()):
            raise CommandError("not every job went well; see the log and the admin pages")
