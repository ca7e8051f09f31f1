"""T: 日本人の配偶者等, 永住者の配偶者等, 定住者."""

from applications.catalogue.families.step import activity_step
from applications.catalogue.families.t.applicant import APPLICANT
from applications.catalogue.families.t.expenses import EXPENSES
from applications.catalogue.families.t.persons import PERSONS_IN_JAPAN
from applications.catalogue.rules.guarantor import reachable

ACTIVITY = activity_step(*APPLICANT, *EXPENSES, *PERSONS_IN_JAPAN, rules=(reachable,))
