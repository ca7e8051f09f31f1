"""N: 研究, 技術・人文知識・国際業務, 介護, 技能, 特定活動 (No. 36, 37, 46)."""

from applications.catalogue.families.n.applicant import APPLICANT
from applications.catalogue.families.n.contract import CONTRACT
from applications.catalogue.families.n.dispatch import DISPATCH
from applications.catalogue.families.n.organization import ORGANIZATION
from applications.catalogue.families.step import activity_step
from applications.catalogue.rules.career import employer_named, jobs_in_order

ACTIVITY = activity_step(*APPLICANT, *ORGANIZATION, *CONTRACT, DISPATCH, rules=(employer_named, jobs_in_order))
