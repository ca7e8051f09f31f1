"""The statuses of residence offered at STEP1 and the form each leads to (decision 12).

A form key ("L1") names a form; the official tool puts several statuses on one form. STEP1 offers them one by one as
the manual does; a single status that is not alone on its form has a code of its own, key and official status code
("L1-T18"). 高度専門職 uses the form of its main activity and has the official keys ("IA", "ND").
"""

from dataclasses import dataclass

from applications.catalogue.model import Type
from messages.text import Text

OFFICIAL_TYPE = {
    Type.COE: "01",
    Type.EXTENSION: "04",
    Type.CHANGE: "05",
    Type.ACQUISITION: "06",
    Type.ACTIVITY: "08",
    Type.CERTIFICATE: "09",
    Type.REENTRY: "11",
}
"""Official codes of the application types; acquisition, which has no bulk file, has the next free one."""


@dataclass(frozen=True, slots=True)
class Status:
    """A status of residence at STEP1. `key` is the form's; `purposes` the code of its 入国目的 in the COE tool.

    `not_as` names the types of application that it cannot be chosen for.
    """

    code: str
    ja: str
    en: str
    purposes: str = ""
    not_as: tuple[Type, ...] = ()

    @property
    def key(self) -> str:
        return self.code.partition("-")[0]

    @property
    def label(self) -> Text:
        return Text(self.ja, self.en)


WITHOUT_WORK = (Type.CERTIFICATE,)
"""There is no work to certify to those whom the status itself forbids it (behaviour 4.1)."""
STATUSES = (
    Status("I1", "教授", "Professor"),
    Status("I2", "教育", "Instructor"),
    Status("J1", "芸術", "Artist"),
    Status("J2", "文化活動", "Cultural Activities", not_as=WITHOUT_WORK),
    Status("K1", "宗教", "Religious Activities"),
    Status("L1", "報道", "Journalist"),
    Status("L1-T14", "研究（転勤）", "Researcher (Transferee)"),
    Status("L1-T18", "企業内転勤", "Intra-company Transferee"),
    Status("M1", "経営・管理", "Business Manager"),
    Status("N1", "研究", "Researcher"),
    Status(
        "N1-T51", "特定活動（特定研究等活動，特定情報処理活動）", "Designated Activities (No. 36, No. 37: research, IT)"
    ),
    Status("N2", "技術・人文知識・国際業務", "Engineer / Specialist in Humanities / International Services"),
    Status("N2-T51", "特定活動（本邦大卒者）", "Designated Activities (No. 46: graduate of a university in Japan)"),
    Status("N3", "技能", "Skilled Labor", purposes="N4"),
    Status("N5", "介護", "Nursing Care", purposes="N3"),
    Status("O1", "興行", "Entertainer"),
    Status("P1", "留学", "Student", not_as=WITHOUT_WORK),
    Status("Q1", "研修", "Trainee", not_as=(Type.CHANGE, *WITHOUT_WORK)),
    Status("R1", "家族滞在", "Dependent", not_as=WITHOUT_WORK),
    Status(
        "R1-T51",
        "特定活動（研究等家族・情報処理家族，本邦大卒者家族，ＥＰＡ家族）",
        "Designated Activities (No. 38, 39, 47: family; family of EPA)",
        not_as=WITHOUT_WORK,
    ),
    Status("T1", "日本人の配偶者等", "Spouse or Child of Japanese National"),
    Status("T2", "永住者の配偶者等", "Spouse or Child of Permanent Resident"),
    Status("T3", "定住者", "Long Term Resident"),
    Status("U1", "医療", "Medical Services", purposes="U2"),
    Status("U2", "公用", "Official", purposes="U3"),
    Status("U3", "法律・会計業務", "Legal/Accounting Services", purposes="U1"),
    Status("U4", "特定活動", "Designated Activities"),
    Status("V1-T71", "特定技能（１号）", "Specified Skilled Worker (i)"),
    Status("V1-T72", "特定技能（２号）", "Specified Skilled Worker (ii)"),
    Status("Y1-T21", "技能実習１号イ", "Technical Intern Training (i)(a)"),
    Status("Y1-T22", "技能実習１号ロ", "Technical Intern Training (i)(b)"),
    Status("Y1-T23", "技能実習２号イ", "Technical Intern Training (ii)(a)"),
    Status("Y1-T24", "技能実習２号ロ", "Technical Intern Training (ii)(b)"),
    Status("Y1-T27", "技能実習３号イ", "Technical Intern Training (iii)(a)"),
    Status("Y1-T28", "技能実習３号ロ", "Technical Intern Training (iii)(b)"),
)
SHARED_FORMS = (
    Status("V1", "特定技能", "Specified Skilled Worker"),
    Status("Y1", "技能実習", "Technical Intern Training"),
)
"""Forms whose key is no single status."""

HIGHLY_SKILLED = {
    "X1": Text("高度専門職第１号イ・第２号（高度学術研究活動）", "Highly-Skilled Professional (i)(a) & (ii)"),
    "X2": Text("高度専門職第１号ロ・第２号（高度専門・技術活動）", "Highly-Skilled Professional (i)(b) & (ii)"),
    "X3": Text("高度専門職第１号ハ・第２号（高度経営・管理活動）", "Highly-Skilled Professional (i)(c) & (ii)"),
}
MAIN_ACTIVITIES = (
    ("I", "ABC", "I1", "教授", "Professor"),
    ("J", "ABC", "J1", "芸術", "Artist"),
    ("K", "ABC", "K1", "宗教", "Religious Activities"),
    ("L", "ABC", "L1", "報道", "Journalist"),
    ("L", "DEF", "L1", "研究（転勤）", "Researcher (Transferee)"),
    ("L", "GHI", "L1", "企業内転勤", "Intra-company Transferee"),
    ("M", "ABC", "M1", "経営・管理", "Business Manager"),
    ("U", "ABC", "U3", "法律・会計業務", "Legal/Accounting Services"),
    ("U", "DEF", "U1", "医療", "Medical Services"),
    (
        "N",
        "ABC",
        "N1",
        "研究，特定活動（特定研究等活動，特定情報処理活動）",
        "Researcher / Designated Activities (No. 36, No. 37)",
    ),
    ("I", "DEF", "I2", "教育", "Instructor"),
    (
        "N",
        "DEF",
        "N2",
        "技術・人文知識・国際業務，特定活動（本邦大卒者）",
        "Engineer / Specialist in Humanities / International Services / Designated Activities (No. 46)",
    ),
    ("N", "GHI", "N5", "介護", "Nursing Care"),
    ("O", "ABC", "O1", "興行", "Entertainer"),
    ("N", "JKL", "N3", "技能", "Skilled Labor"),
)
"""主たる活動内容: family, second letters of the official keys for イ, ロ and ハ, the form it uses, and its name."""


@dataclass(frozen=True, slots=True)
class Activity:
    """A main activity of 高度専門職: `category` is X1 to X3, `base` the form key of that activity."""

    code: str
    category: str
    base: str
    ja: str
    en: str

    @property
    def label(self) -> Text:
        return Text(self.ja, self.en)


ACTIVITIES = tuple(
    Activity(family + letters[place], category, base, ja, en)
    for place, category in enumerate(HIGHLY_SKILLED)
    for family, letters, base, ja, en in MAIN_ACTIVITIES
)
BY_CODE = {status.code: status for status in (*STATUSES, *SHARED_FORMS)}
ACTIVITY_BY_CODE = {activity.code: activity for activity in ACTIVITIES}


def form_statuses(type: Type, base: str, category: str = "") -> str:
    """The official list of what a form is for: purposes of entry, desired or present statuses.

    `base` is the form key, `category` X1 to X3 for 高度専門職. The same code means different things in different
    lists; the change tool calls the lists of 特定技能 and 技能実習 by each other's names.
    """
    official = OFFICIAL_TYPE[type]
    if type is Type.COE:
        return f"CC11_1_{official}{category or BY_CODE[base].purposes or base}"
    crossed = {"V1": "Y1", "Y1": "V1"} if type is Type.CHANGE else {}
    return f"CC13_2_{official}{category or crossed.get(base, base)}"
