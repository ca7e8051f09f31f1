"""在日親族及び同居者: at most six persons, in the order of the 2023 screen (manual 2.4.3)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Repeat, Type
from applications.catalogue.shared.asking import YES, choice, full_width, partial_day, residence_card, yes_no
from messages.text import Text

MAIN_TYPES = (Type.COE, Type.CHANGE, Type.EXTENSION, Type.ACQUISITION)

RELATIVES = (
    yes_no(
        "has_relatives",
        "在日親族及び同居者 有無",
        "Family in Japan or cohabitants: yes/no",
        types=MAIN_TYPES,
        help=Text(
            "父・母・配偶者・子・兄弟姉妹・祖父母・叔（伯）父・叔（伯）母などと、同居している人です。"
            "研修・技能実習の場合は在日親族だけを入力してください。",
            "Father, mother, spouse, children, siblings, grandparents, uncles, aunts etc., and anyone who lives with "
            "the applicant. For Trainee and Technical Intern Training enter only relatives in Japan.",
        ),
        official="radZincSnzkUm1",
    ),
    Repeat(
        id="relatives",
        ja="在日親族又は同居者",
        en="Family in Japan and anyone you currently reside with",
        max=6,
        fact=Text("在日親族及び同居者", "family in Japan or a cohabitant"),
        asked=Is("has_relatives", YES),
        exclusive=True,
        types=MAIN_TYPES,
        official_row="zincSnzkList[{row}].",
        questions=(
            choice("nationality", "国籍・地域", "Nationality/Region", "CB79", official="selNationalityAndRegion"),
            full_width("name", "氏名", "Name", 26, example="法務　太郎", official="txtName"),
            partial_day(
                "birth_date",
                "生年月日",
                "Date of birth",
                past_only=True,
                official="selDateOfBirthYear(4),selDateOfBirthMonth(2),selDateOfBirthDay(2)",
            ),
            choice("relationship", "続柄", "Relationship", By("CB06_3", coe="CB06_2"), official="selZkgr"),
            yes_no(
                "living_together",
                By("同居の有無", coe="同居予定の有無"),
                By("Residing with applicant or not", coe="Intended to reside with applicant or not"),
                official="radDukyUm",
            ),
            full_width(
                "workplace_or_school",
                "勤務先名称・通学先名称",
                "Place of employment / school",
                60,
                example="株式会社○○、○○大学",
                official="txtWorkPlaceOrTugkskName",
            ),
            residence_card(
                "card_number",
                "在留カード番号・特別永住者証明書番号",
                "Residence card number / Special Permanent Resident Certificate number",
                required=False,
                official="txtZiryCardNumOrTkeiNum",
            ),
        ),
    ),
)
