"""J: 芸術, 文化活動."""

from applications.catalogue.families.j.applicant import APPLICANT
from applications.catalogue.families.j.expert import CAREER_IN_ORDER, EXPERT
from applications.catalogue.families.j.organization import ORGANIZATION_PART
from applications.catalogue.families.step import activity_step
from applications.catalogue.rules.career import history_in_order, history_named

ACTIVITY = activity_step(
    *APPLICANT, *ORGANIZATION_PART, EXPERT, rules=(history_named, history_in_order, CAREER_IN_ORDER)
)
