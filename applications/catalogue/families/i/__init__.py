"""I: 教授, 教育."""

from applications.catalogue.families.i.applicant import APPLICANT
from applications.catalogue.families.i.organization import ORGANIZATIONS
from applications.catalogue.families.i.work import WORK
from applications.catalogue.families.step import activity_step
from applications.catalogue.rules.career import employer_named, jobs_in_order

ACTIVITY = activity_step(*APPLICANT, *ORGANIZATIONS, *WORK, rules=(employer_named, jobs_in_order))
