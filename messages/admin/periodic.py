"""Periodic jobs in admin: to see that they run."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest

from messages.models import PeriodicRun

if TYPE_CHECKING:
    Base = admin.ModelAdmin[PeriodicRun]
else:
    Base = admin.ModelAdmin


@admin.register(PeriodicRun)
class PeriodicRunAdmin(Base):
    list_display = ("name", "last_run", "next_run", "went_well", "last_error")

    @admin.display(description="正常 OK", boolean=True)
    def went_well(self, run: PeriodicRun) -> bool:
        return not run.last_error

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: PeriodicRun | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: PeriodicRun | None = None) -> bool:
        return False
