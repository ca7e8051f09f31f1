"""How skill and Japanese are proved, and the stay as 特定技能１号 so far."""

from applications.catalogue.conditions import Condition, Is, other_than
from applications.catalogue.families.v.kinds import FIRST_KIND
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.asking import choice, text

TRAINING = "02"
"""技能実習２号を良好に修了."""
BY_EXAM: By[Condition | None] = By(Is("skill_evaluation", "03"), extension=Is("skill_evaluation", "01"))
JAPANESE_BY_EXAM: By[Condition | None] = By(
    Is("japanese_evaluation", "03", "04", "07"), extension=Is("japanese_evaluation", "01")
)

SKILL_LEVEL = Section(
    id="skill_level",
    ja="技能水準",
    en="Skill level",
    number=By("18", coe="23"),
    items=(
        choice("skill_evaluation", "技能水準　評価区分", "Proof of skill level", "CC06", official="selSkllHyokKbnCode"),
        Repeat(
            id="skill_exams",
            ja="技能水準",
            en="Skill level",
            min=0,
            max=3,
            asked=BY_EXAM,
            questions=(
                choice(
                    "skill_exam",
                    "技能水準　合格した試験名",
                    "Name of passed exam",
                    "CC09",
                    official="selSkllPassExamCode{row}",
                ),
                choice(
                    "skill_exam_location",
                    "技能水準　受験地",
                    "Exam location",
                    "CB79",
                    asked=other_than("skill_exam", "001"),
                    official="selSkllJryutiCode{row}",
                ),
            ),
        ),
        text(
            "skill_other_proof",
            "技能水準　その他の評価方法による証明",
            "Proof based on some other evaluation method",
            60,
            asked=other_than("skill_evaluation", TRAINING),
            required=False,
            official="txtSkllOtheHyokHohoFr",
        ),
    ),
)
JAPANESE_ABILITY = Section(
    id="japanese_ability",
    ja="日本語能力（特定技能1号）",
    en="Japanese language ability (Specified Skilled Worker (i))",
    number=By("19", coe="24"),
    items=(
        choice(
            "japanese_evaluation",
            "日本語能力　評価区分",
            "Proof of Japanese language ability",
            "CC06",
            asked=FIRST_KIND,
            official="selJpnNrkHyokKbnCode",
        ),
        Repeat(
            id="japanese_exams",
            ja="日本語能力（特定技能1号）",
            en="Japanese language ability (Specified Skilled Worker (i))",
            min=0,
            max=3,
            asked=JAPANESE_BY_EXAM,
            questions=(
                choice(
                    "japanese_exam",
                    "日本語能力　合格した試験名",
                    "Name of passed exam",
                    "CC10",
                    official="selJpnNrkPassExamCode{row}",
                ),
                choice(
                    "japanese_exam_location",
                    "日本語能力　受験地",
                    "Exam location",
                    "CB79",
                    asked=Is("japanese_exam", "002", "003", "004"),
                    official="selJpnNrkJryutiCode{row}",
                ),
            ),
        ),
        text(
            "japanese_other_proof",
            "日本語能力　その他の評価方法による証明",
            "Proof based on some other evaluation method",
            60,
            asked=other_than("japanese_evaluation", TRAINING),
            required=False,
            official="txtJpnNrkOtheHyokHohoFr",
        ),
    ),
)
TRAINING2 = Section(
    id="training2",
    ja="良好に修了した技能実習2号",
    en="Technical Intern Training (ii) that was successfully completed",
    number=By("20", coe="25"),
    items=(
        Repeat(
            id="training2_occupations",
            ja="良好に修了した技能実習2号",
            en="Technical Intern Training (ii) that was successfully completed",
            max=2,
            asked=Is("skill_evaluation", TRAINING) | Is("japanese_evaluation", TRAINING),
            questions=(
                choice(
                    "training2_occupation",
                    "良好に修了した技能実習2号　職種・作業　職種",
                    "Occupation",
                    "CC02_3",
                    official="selGnjs2GnjsTypeCode{row}",
                ),
                choice(
                    "training2_operations",
                    "良好に修了した技能実習2号　職種・作業　作業",
                    "Operations",
                    "CC02_3",
                    choices_by="training2_occupation",
                    official="selGnjs2GnjsDetail12Code{row}",
                ),
                choice(
                    "training2_proof",
                    "良好に修了した技能実習2号　職種・作業　良好に修了したことの証明",
                    "Proof of successful completion",
                    "CC07",
                    official="selGnjs2SyroSymiKbnCode{row}",
                ),
            ),
        ),
    ),
)
CUMULATIVE = Section(
    id="cumulative",
    ja="申請時における特定技能1号での通算在留期間",
    en='Cumulative period of stay with "Specified Skilled Worker (i)"',
    number=By("21", coe="26"),
    items=(
        choice(
            "cumulative_years",
            "申請時における特定技能1号での通算在留期間(年数)",
            "Cumulative period of stay (years)",
            "A025_1",
            asked=FIRST_KIND,
            official="selSpecSkill1TotalZiryPeriodYear",
        ),
        choice(
            "cumulative_months",
            "申請時における特定技能1号での通算在留期間(月数)",
            "Cumulative period of stay (months)",
            "A026",
            asked=FIRST_KIND,
            official="selSpecSkill1TotalZiryPeriodMonth",
        ),
    ),
)

SKILLS = (SKILL_LEVEL, JAPANESE_ABILITY, TRAINING2, CUMULATIVE)
