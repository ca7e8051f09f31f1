"""活動に関する事項 as a page."""

from applications.catalogue.model import Rule, Section, Step
from applications.catalogue.rules.address import address_pairs


def activity_step(*sections: Section, rules: tuple[Rule, ...] = ()) -> Step:
    """STEP2-3 with the sections of a family, applicant's part first, as on the paper form."""
    return Step(
        id="activity",
        ja="活動に関する事項",
        en="Matters concerning activities",
        sections=sections,
        rules=(*rules, *address_pairs(sections)),
    )
