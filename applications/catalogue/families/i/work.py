"""The work agreed on (所属機関等作成用１)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Charset, Section, Type
from applications.catalogue.shared.asking import YES, person_name, radio, text, textarea, yes_no
from applications.catalogue.shared.changes import changed
from applications.catalogue.shared.employment import fixed_period, monthly_salary, occupation

LABORATORY = Section(
    id="laboratory",
    ja="研究室",
    en="Laboratory",
    number="5",
    types=(Type.COE,),
    hidden_for=("I2",),
    items=(
        text(
            "laboratory_name",
            "研究室　(1)研究室名",
            "Name of laboratory",
            60,
            required=False,
            official="empHisList[1].txtKnkyustName",
        ),
        person_name(
            "supervisor_name",
            "研究室　(2)指導教員名",
            "Name of supervising professor",
            required=False,
            official="empHisList[1].txtSdkyinName",
        ),
    ),
)
OCCUPATION = Section(
    id="occupation",
    ja="職種",
    en="Occupation",
    number=By("5", coe="6"),
    items=occupation("職種　", ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}")),
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number=By("6", coe="7"),
    items=(
        textarea("activity_details", "活動内容詳細", "Details of activities", official="txaActNiyuShsi"),
        *changed(
            "activity",
            ("活動内容変更の有無（前回許可時以降）", "活動内容変更　具体的内容"),
            ("radActDetail", "txaActDetail"),
        ),
    ),
)
PERIOD = Section(
    id="period",
    ja="就労予定期間",
    en="Period of work",
    number=By("7", coe="8"),
    items=fixed_period(
        "就労予定期間", "Period of work", "A025", ("radSyurPlnTrmUmFlg", "selSyurPlnTrmYear", "selSyurPlnTrmMonth")
    ),
)
POSITION = Section(
    id="position",
    ja="職務上の地位",
    en="Position (Title)",
    number=By("8", coe="9"),
    items=(
        yes_no(
            "position_exists",
            "職務上の地位　有無",
            "Position (Yes / No)",
            types=(Type.CHANGE, Type.EXTENSION),
            official="radWorkPosition",
        ),
        text(
            "position_title",
            "職務上の地位　役職名",
            "Position (Title)",
            40,
            By(Charset.FULL_WIDTH, change=Charset.ANY),
            asked=By(Is("position_exists", YES), coe=None),
            exclusive=True,
            official=By("txtPositionNameIfYes", coe="radWorkPosition"),
        ),
    ),
)
EMPLOYMENT = Section(
    id="employment",
    ja="雇用形態・給与",
    en="Employment status and salary",
    number=By("9", coe="10"),
    items=(
        radio("employment_status", "雇用形態", "Full-time / part-time", "CB47", official="radEmploymentStatus"),
        monthly_salary(
            number="10",
        ),
    ),
)
WORK = (LABORATORY, OCCUPATION, DUTIES, PERIOD, POSITION, EMPLOYMENT)
