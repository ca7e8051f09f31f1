"""The staff's desk for electronic certificates."""

from django.contrib import admin

from coe_receipt.admin.certificate import CertificateAdmin
from coe_receipt.models import Certificate

admin.site.register(Certificate, CertificateAdmin)
