"""The staff's site: people, and the staff's own way in."""

from django.contrib import admin

from accounts.admin.login import StaffLoginForm
from accounts.admin.users import UserAdmin
from accounts.models import User

admin.site.login_form = StaffLoginForm
admin.site.login_template = "accounts/staff_login.html"
admin.site.register(User, UserAdmin)
