"""The staff's desk: applications found, read and moved on. One module per model."""

from django.contrib import admin

from applications.admin.application import ApplicationAdmin
from applications.models import Application

admin.site.register(Application, ApplicationAdmin)
