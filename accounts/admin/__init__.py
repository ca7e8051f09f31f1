"""The staff's site: people, and the staff's own way in."""

from django.contrib import admin
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.admin.login import StaffLoginForm
from accounts.admin.registers import AgentCertificateAdmin, OrganizationAdmin, ResidenceCardAdmin
from accounts.admin.users import UserAdmin
from accounts.models import AgentCertificate, Organization, ResidenceCard, User

admin.site.login_form = StaffLoginForm
admin.site.login_template = "accounts/staff_login.html"
admin.site.register(User, UserAdmin)
admin.site.register(AgentCertificate, AgentCertificateAdmin)
admin.site.register(Organization, OrganizationAdmin)
admin.site.register(ResidenceCard, ResidenceCardAdmin)
if admin.site.is_registered(TOTPDevice):
    admin.site.unregister(TOTPDevice)  # its page shows keys
