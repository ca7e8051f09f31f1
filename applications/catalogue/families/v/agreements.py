"""What the applicant has agreed to and complied with."""

from applications.catalogue.families.v.kinds import SECOND_KIND
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import behind, full_width, text, yes_no
from applications.catalogue.shared.career import EN, JA, jobs

DEPOSIT = Section(
    id="deposit",
    ja="保証金の徴収・違約金等の支払契約",
    en="Contract on the collection of a deposit, management of property or payment of penalties",
    number=By("22", coe="27"),
    items=(
        yes_no(
            "deposit_contract_exists",
            "特定技能雇用契約に係る保証金の徴収その他財産管理又は違約金等の支払契約の有無",
            "Is there a contract on the collection of a deposit pertaining to the employment contract for a "
            "specified skilled worker, or management of other property or the payment of penalties, etc.?",
            official="radGykyIyakUmFlg",
        ),
        full_width(
            "deposit_org_name",
            "徴収・管理機関名",
            "Name of the organization collecting the deposit or managing property",
            60,
            **behind("deposit_contract_exists"),
            official="txtGykyTsOrKrKnName",
        ),
        text(
            "deposit_amount_or_property",
            "徴収金額・管理財産",
            "Deposit amount or type of property managed",
            40,
            **behind("deposit_contract_exists"),
            official="txtGykyTsOrKrZs",
        ),
    ),
)
FOREIGN_FEE = Section(
    id="foreign_fee",
    ja="外国の機関への費用の支払",
    en="Expenses to be paid to the organization in a foreign country",
    number=By("23", coe="28"),
    items=(
        yes_no(
            "foreign_fee_agreed",
            "取次ぎ又は活動準備に関する外国の機関への費用支払について、合意していることの有無",
            "Do you fully understand and agree on the amount and breakdown of expenses to be paid to the "
            "organization in a foreign country?",
            required=False,
            official="radGykyKtdzbhGiUmFlg",
        ),
        text(
            "foreign_fee_org_name",
            "外国の機関名",
            "Name of the organization in a foreign country",
            60,
            **behind("foreign_fee_agreed"),
            official="txtGykyKtdzbhGiGkknName",
        ),
        text(
            "foreign_fee_amount",
            "支払額",
            "Payment (converted into Japanese yen)",
            40,
            **behind("foreign_fee_agreed"),
            official="txtGykyKtdzbhGiShgUtwk",
        ),
    ),
)
HOME_PROCEDURES = Section(
    id="home_procedures",
    ja="本邦で行う活動に関連して遵守すべき手続",
    en="Procedures to be complied with in the home country",
    number=By("24", coe="29"),
    items=(
        yes_no(
            "home_procedures_followed",
            "国籍国等において定められる本邦で行う活動に関連して遵守すべき手続を経ていることの有無",
            "Have you followed the procedures to be complied with in relation to the activities to be "
            "conducted in Japan prescribed by the country or region of nationality or residence?",
            required=False,
            official="radJpKtdkrTtdkUmFlg",
        ),
    ),
)
REGULAR_EXPENSES = Section(
    id="regular_expenses",
    ja="定期的に負担する費用",
    en="Expenses to be paid on a regular basis",
    number=By("25", coe="30"),
    items=(
        yes_no(
            "regular_expenses_agreed",
            "本邦において定期的に負担する費用について、対価の内容を十分に理解して合意していることの有無",
            "Do you fully understand and have you agreed to the expenses to be paid on a regular basis in Japan?",
            required=False,
            official="radJpTgkftGiUmFlg",
        ),
    ),
)
SKILL_TRANSFER = Section(
    id="skill_transfer",
    ja="技能等の本国への移転（特定技能2号）",
    en="Transfer of skills to the home country",
    number=By("26", coe="31"),
    items=(
        yes_no(
            "skill_transfer_effort",
            "技能実習によって本邦において修得、習熟又は熟達した技能等の本国への移転に努めることの有無",
            "Will you endeavor to transfer the skills, etc. acquired through the technical intern training?",
            asked=SECOND_KIND,
            required=False,
            official="radJpGnjsUmFlg",
        ),
    ),
)
APPLICANT_CRITERIA = Section(
    id="applicant_criteria",
    ja="告示で定められる基準への適合",
    en="Criteria prescribed in the public notice",
    number=By("27", coe="32"),
    items=(
        yes_no(
            "applicant_field_criteria_met",
            "申請人につき特定産業分野に特有の事情に鑑みて告示で定められる基準に適合していることの有無",
            "Do you meet the criteria prescribed in the public notice in consideration of circumstances "
            "specific to the specified industrial field pertaining to you?",
            required=False,
            official="radSsnTktsgbyKjnTgUmFlg",
        ),
    ),
)
WORK_HISTORY = Section(id="jobs", ja=JA, en=EN, number=By("28", coe="33"), items=jobs(10, exists="sykrkUmFlg"))

AGREEMENTS = (DEPOSIT, FOREIGN_FEE, HOME_PROCEDURES, REGULAR_EXPENSES, SKILL_TRANSFER, APPLICANT_CRITERIA, WORK_HISTORY)
