"""V: 特定技能."""

from applications.catalogue.families.step import activity_step
from applications.catalogue.families.v.agreements import AGREEMENTS
from applications.catalogue.families.v.compliance import ORG_COMPLIANCE
from applications.catalogue.families.v.contract import EMPLOYMENT_CONTRACT
from applications.catalogue.families.v.organization import ORGANIZATION
from applications.catalogue.families.v.parties import PARTIES
from applications.catalogue.families.v.plan import SUPPORT_PLAN
from applications.catalogue.families.v.registered import REGISTERED_SUPPORT_ORG
from applications.catalogue.families.v.skills import SKILLS
from applications.catalogue.families.v.structure import STRUCTURE
from applications.catalogue.families.v.support import SUPPORT_SYSTEM
from applications.catalogue.rules.career import jobs_in_order
from applications.catalogue.rules.order import in_order
from applications.catalogue.rules.skilled_worker import (
    dispatch_answered,
    dispatch_condition_chosen,
    dispatch_site_complete,
    proof_given,
    support_record_chosen,
)
from messages.text import Text

ACTIVITY = activity_step(
    *SKILLS,
    *AGREEMENTS,
    EMPLOYMENT_CONTRACT,
    *PARTIES,
    ORGANIZATION,
    ORG_COMPLIANCE,
    *STRUCTURE,
    SUPPORT_SYSTEM,
    SUPPORT_PLAN,
    REGISTERED_SUPPORT_ORG,
    rules=(
        proof_given(
            "skill_evaluation",
            ("01", "03"),
            "skill_exams",
            "skill_other_proof",
            Text("技能水準　合格した試験名", "Skill level: name of passed exam"),
        ),
        proof_given(
            "japanese_evaluation",
            ("01", "03", "04", "07"),
            "japanese_exams",
            "japanese_other_proof",
            Text("日本語能力　合格した試験名", "Japanese language ability: name of passed exam"),
        ),
        jobs_in_order,
        in_order(
            "contract_from",
            "contract_to",
            Text("雇用契約期間(始期)", "Period of employment contract: from"),
            Text("雇用契約期間(終期)", "Period of employment contract: to"),
        ),
        dispatch_site_complete,
        in_order(
            "dispatch_from",
            "dispatch_to",
            Text("派遣期間(始期)", "Period of dispatch: from"),
            Text("派遣期間(終期)", "Period of dispatch: to"),
        ),
        dispatch_condition_chosen,
        dispatch_answered,
        support_record_chosen,
    ),
)
