"""U: 医療, 公用, 法律・会計業務 and the other designated activities."""

from applications.catalogue.families.step import activity_step
from applications.catalogue.families.u.applicant import APPLICANT
from applications.catalogue.families.u.employer import EMPLOYER, EMPLOYER_FAMILY
from applications.catalogue.families.u.organization import INTERNSHIP, ORGANIZATION
from applications.catalogue.families.u.supporter import SUPPORTER
from applications.catalogue.families.u.work import (
    CONTRACT_TYPE,
    DUTIES,
    OCCUPATION,
    OFFICIAL_BUSINESS,
    POSITION,
    TERMS,
)
from applications.catalogue.families.u.yonsei import YONSEI_ORG, YONSEI_PERSON, person_or_organization
from applications.catalogue.rules.career import employer_named, jobs_in_order

ACTIVITY = activity_step(
    *APPLICANT,
    CONTRACT_TYPE,
    OCCUPATION,
    DUTIES,
    OFFICIAL_BUSINESS,
    ORGANIZATION,
    INTERNSHIP,
    POSITION,
    TERMS,
    EMPLOYER,
    EMPLOYER_FAMILY,
    SUPPORTER,
    YONSEI_PERSON,
    YONSEI_ORG,
    rules=(employer_named, jobs_in_order, person_or_organization),
)
