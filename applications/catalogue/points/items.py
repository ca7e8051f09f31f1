"""Items 1 to 6 of the points tables: degree, career, age, income, position, research, licences."""

from applications.catalogue.model import By, Question
from applications.catalogue.shared.asking import checkbox, choice
from messages.text import Text

FIVE_POINTS = By("CC29_1", coe="CC29")
TEN_POINTS = By("CC29", coe="CC29_1")
"""該当しない and 該当する; the COE tool has the two lists the other way round."""
_DEGREE = ("学歴(最終学歴が対象となります。)", "Academic background (highest degree)")
_CAREER = ("職歴", "Professional career")
_RESEARCH = Text("該当するものをすべて選択してください。", "Tick all that apply.")


def _research(id: str, ja: str, en: str, official: str) -> Question:
    return checkbox(
        id,
        f"研究実績　{ja}",
        f"Research achievements: {en}",
        required=False,
        number="5",
        hint=_RESEARCH if id.endswith("patent") else None,
        only_for=("X1", "X2"),
        official=official,
    )


EDUCATION = tuple(
    choice("points_education", *_DEGREE, choices, number="1", only_for=(category,), official="selGkrkCode")
    for category, choices in (("X1", "CC21"), ("X2", "CC21_1"), ("X3", "CC21_2"))
)
MULTIPLE_DEGREES = choice(
    "points_multiple_degrees",
    "複数の分野における2以上の博士若しくは修士の学位又は専門職学位",
    "Two or more doctor's, master's or professional degrees in different fields",
    FIVE_POINTS,
    number="1",
    official="selHksGakiGtumCode",
    source="the tool lets a bachelor claim it; the total does not count it then",
)
EXPERIENCE = tuple(
    choice(
        "points_experience",
        *_CAREER,
        choices,
        number="2",
        hint=hint,
        only_for=(category,),
        official="selSykrkCode",
    )
    for category, choices, hint in (
        (
            "X1",
            "CC22",
            Text("研究、研究の指導又は教育に係る実務経験", "Experience in research, its supervision or teaching"),
        ),
        ("X2", "CC22_1", Text("従事しようとする業務に係る実務経験", "Experience in the work to be done")),
        ("X3", "CC22_2", Text("事業の経営又は管理に係る実務経験", "Experience in the management of a business")),
    )
)
AGE = choice(
    "points_age",
    "年齢",
    "Age",
    "CC23",
    number="3",
    hint=Text("申請の時点の年齢", "On the day of filing"),
    only_for=("X1", "X2"),
    official="selNnriCode",
)
_INCOME_HINT = Text(
    "主たる受入機関から受ける報酬の年額（賞与を含む）。選択肢は年齢によって異なります。",
    "What the main accepting organization pays a year, bonus included. The choices depend on the age.",
)
_FLOOR = "17 (300万円未満) is of the screen of 2023, for WZAAS003M0021; the tool of 2026 has dropped it"
INCOME = (
    choice(
        "points_income",
        "年収",
        "Annual income",
        "CC23",
        choices_by="points_age",
        number="4",
        hint=_INCOME_HINT,
        only_for=("X1",),
        official="selNnsuCode",
    ),
    choice(
        "points_income",
        "年収",
        "Annual income",
        "points_income",
        choices_by="points_age",
        number="4",
        hint=_INCOME_HINT,
        only_for=("X2",),
        official="selNnsuCode",
        source=_FLOOR,
    ),
    choice(
        "points_income",
        "年収",
        "Annual income",
        "points_income",
        number="3",
        hint=Text(
            "活動機関から受ける報酬の年額（賞与を含む）",
            "What the organization of activity pays a year, bonus included",
        ),
        only_for=("X3",),
        official="selNnsuCode",
        source=_FLOOR,
    ),
)
POSITION = choice("points_position", "地位", "Position", "CC26", number="4", only_for=("X3",), official="selTiCode")
RESEARCH = (
    _research(
        "points_research_patent",
        "発明者として特許を受けた発明が1件以上",
        "at least one patented invention as its inventor",
        "chkKkjskTkhmAriFlg",
    ),
    _research(
        "points_research_grants",
        "外国政府から補助金、競争的資金等を受けた研究に3回以上従事",
        "at least three times in research funded by a foreign government",
        "chkKkjskSkkkAriFlg",
    ),
    _research(
        "points_research_papers",
        "学術論文データベースに登載されている学術雑誌に掲載された論文が3本以上(責任著者に限る)",
        "at least three papers as corresponding author in journals of an academic database",
        "chkKkjskRbksAriFlg",
    ),
    _research(
        "points_research_other",
        "その他法務大臣が認める研究実績",
        "others recognized by the Minister of Justice",
        "chkKkjskSntAriFlg",
    ),
)
QUALIFICATION = choice(
    "points_qualification",
    "資格",
    "Licences",
    "CC27",
    number="6",
    hint=Text(
        "従事しようとする業務に関連する日本の国家資格（業務独占資格又は名称独占資格）の保有、"
        "又はIT告示に定める試験の合格若しくは資格の保有",
        "Japanese national licences related to the work, or examinations and qualifications of the IT notification",
    ),
    only_for=("X2",),
    official="selSkkCode",
)
ITEMS = (*EDUCATION, MULTIPLE_DEGREES, *EXPERIENCE, AGE, *INCOME, POSITION, *RESEARCH, QUALIFICATION)
