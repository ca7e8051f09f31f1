"""The organization that trains (実習実施者), the one that supervises (監理団体) and the reward."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import YES, day, digits, persons, phone, radio, text, yes_no
from applications.catalogue.shared.employment import monthly_salary
from applications.catalogue.shared.organization import corporate_number, industry, insurance_number

INDUSTRIES = By("CC13_4", coe="CC13_1_{key}")
SUPERVISORS_INDUSTRIES = By("CC13_1_{key}", coe="CC13_5")

IMPLEMENTER = Section(
    id="implementer",
    ja="実習実施者（勤務先）",
    en="Organization implementing the training (place of employment)",
    number="4",
    items=(
        text("implementer_name", "実習実施者（勤務先）　(1)名称", "Name", 60, official="txtJsshJssshName"),
        *corporate_number("implementer", "実習実施者（勤務先）　(2)", ("jssiHujnNoUmFlg", "txtJsshJssshHujnNum")),
        insurance_number("implementer", "実習実施者（勤務先）　(3)　", official="txtJsshJssshKyhkntkyjgyshNo"),
        *industry(
            "implementer",
            "実習実施者（勤務先）　(4)業種　",
            (
                "selJsjsshMainGyosCode",
                "txtJsjsshMainGyosSnta",
                "selJsjsshOtheGyosCode{row}",
                "txtJsjsshOtheGyos{row}Snta",
            ),
            INDUSTRIES,
            others_in_words=False,
        ),
        *address(
            "implementer",
            "実習実施者（勤務先）　(5)所在地",
            "Address",
            ("jssiSzaiPostNo", "hdnJsshJssshSearchedAddress", "txtJsshJssshDetailAddress"),
        ),
        phone("implementer_phone", "実習実施者（勤務先）　(5)電話番号", "Telephone No.", official="txtJsshJssshTelNum"),
        persons(
            "implementer_full_time_staff",
            "実習実施者（勤務先）　(6)常勤職員数",
            "Number of full-time employees",
            official="txtFullTimeStaff",
        ),
        text(
            "implementer_notification_symbol",
            "実習実施者（勤務先）　(7)実習実施者　届出受理番号(記号部)",
            "Notification receipt number (symbol)",
            2,
            required=False,
            official=By("txtJsshJssshTdkdJrNumKgu", coe="jsjsshTdkdNoKigo01"),
        ),
        digits(
            "implementer_notification_number",
            "実習実施者（勤務先）　(7)実習実施者　届出受理番号(数字部)",
            "Notification receipt number (digits)",
            10,
            required=False,
            official="txtJsshJssshTdkdJrNumNum",
        ),
        day(
            "implementer_notification_date",
            "実習実施者（勤務先）　(8)実習実施者　届出受理年月日",
            "Date of receipt of notification",
            required=False,
            official="selJsshJssshTdkdJrDateYear|selJsshJssshTdkdJrDateMonth|selJsshJssshTdkdJrDateDay",
        ),
    ),
)
SUPERVISED = Is("is_supervised", YES)

SUPERVISOR = Section(
    id="supervisor",
    ja="監理団体（団体監理型）",
    en="Supervising organization (supervising-organization-type)",
    number="5",
    items=(
        yes_no(
            "is_supervised",
            "団体監理型技能実習であることの有無",
            "Supervising-organization-type technical intern training (Yes / No)",
            official="dntiknrGnjsUmu",
        ),
        text(
            "supervisor_name",
            "監理団体　(1)名称",
            "Name",
            60,
            asked=SUPERVISED,
            official="txtKnrDntiName",
        ),
        *corporate_number("supervisor", "監理団体　(2)", ("knrdntiHujnNoUmFlg", "txtKnrDntiHujnNum"), asked=SUPERVISED),
        insurance_number("supervisor", "監理団体　(3)", asked=SUPERVISED, official="txtKnrDntiKyhkntkyjgyshNo"),
        *industry(
            "supervisor",
            "監理団体　(4)業種　",
            (
                "selKnrDntiMainGyosCode",
                "txtKnrDntiMainGyosSnta",
                "selKnrDntiOtheGyosCode{row}",
                "txtKnrDntiOtheGyos{row}Snta",
            ),
            SUPERVISORS_INDUSTRIES,
            asked=SUPERVISED,
        ),
        *address(
            "supervisor",
            "監理団体　(5)所在地",
            "Address",
            ("knrdntiSzaiPostNo", "hdnKnrDntiSearchedKnrDntiAddress", "txtDetailKnrDntiAddress"),
            asked=SUPERVISED,
        ),
        phone(
            "supervisor_phone",
            "監理団体　(5)電話番号",
            "Telephone No.",
            asked=SUPERVISED,
            official="txtKnrDntiTelNum",
        ),
        radio(
            "supervisor_license_category",
            "監理団体　(6)監理団体許可の事業区分",
            "Category of license of the supervising organization",
            "CB42",
            asked=SUPERVISED,
            official="radKnrDntiKykJgyKbn",
        ),
        text(
            "supervisor_license_symbol",
            "監理団体　(7)監理団体　許可番号(記号部)",
            "License number (symbol)",
            2,
            asked=SUPERVISED,
            official=By("txtKnrDntiKykNumKgu", coe="knrdntiKyokNoKigo"),
        ),
        digits(
            "supervisor_license_number",
            "監理団体　(7)監理団体　許可番号(数字部)",
            "License number (digits)",
            10,
            asked=SUPERVISED,
            official="txtKnrDntiKykNumNum",
        ),
        day(
            "supervisor_license_date",
            "監理団体　(8)監理団体許可　年月日",
            "Date of license",
            asked=SUPERVISED,
            official="selKnrDntiKykDateYear|selKnrDntiKykDateMonth|selKnrDntiKykDateDay",
        ),
        day(
            "supervisor_license_valid_from",
            "監理団体　(9)監理団体　許可の有効期間(始期)",
            "Validity of license: from",
            asked=SUPERVISED,
            official="selKnrDntiKykLifeTimeStartYear|selKnrDntiKykLifeTimeStartMonth|selKnrDntiKykLifeTimeStartDay",
        ),
        day(
            "supervisor_license_valid_to",
            "監理団体　(9)監理団体　許可の有効期間(終期)",
            "Validity of license: to",
            asked=SUPERVISED,
            official="selKnrDntiKykLifeTimeEndYear|selKnrDntiKykLifeTimeEndMonth|selKnrDntiKykLifeTimeEndDay",
        ),
    ),
)
SALARY = Section(
    id="salary",
    ja="申請人の活動内容等",
    en="Reward",
    items=(
        monthly_salary(
            "申請人の活動内容等　月額給与・月額報酬",
            required=False,
        ),
    ),
)
ORGANIZATIONS = (IMPLEMENTER, SUPERVISOR, SALARY)
