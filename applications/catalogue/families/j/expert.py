"""指導する専門家: who gives guidance in a specialized art (文化活動)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Repeat, Section
from applications.catalogue.rules.order import rows_in_order
from applications.catalogue.shared.asking import person_name, phone, text, year_month
from messages.text import Text

GUIDED = Is("cultural_activity", "4")
"""The applicant acquires a Japanese art under the guidance of an expert."""

EXPERT = Section(
    id="expert",
    ja="指導する専門家",
    en="Expert giving guidance",
    number="9",
    hidden_for=("J1",),
    items=(
        person_name(
            "expert_name",
            "指導する専門家　(1)専門家の氏名",
            "Name of the expert",
            asked=GUIDED,
            official="sidoSmonName",
        ),
        phone(
            "expert_phone",
            "指導する専門家　(2)電話番号",
            "Telephone No.",
            asked=GUIDED,
            official="sidoSmonDnbg",
        ),
        Repeat(
            id="expert_career",
            ja="指導する専門家",
            en="Expert giving guidance",
            max=10,
            asked=GUIDED,
            official_row="sidoSmonList[{row}].",
            questions=(
                year_month(
                    "expert_career_start",
                    "指導する専門家　(3)専門家の経歴　始期　年月",
                    "Career of the expert: start",
                    official="sidoSmonKirkStartYmY|sidoSmonKirkStartYmM",
                ),
                year_month(
                    "expert_career_end",
                    "指導する専門家　(3)専門家の経歴　終期　年月",
                    "Career of the expert: end",
                    official="sidoSmonKirkEtartY|sidoSmonKirkEtartM",
                ),
                text(
                    "expert_career_detail",
                    "指導する専門家　(3)専門家の経歴　経歴",
                    "Career of the expert: contents",
                    40,
                    official="sdkyinKirkDetail",
                ),
            ),
        ),
    ),
)
CAREER_IN_ORDER = rows_in_order(
    "expert_career",
    "expert_career_start",
    "expert_career_end",
    Text("専門家の経歴　始期", "Career of the expert: start"),
    Text("専門家の経歴　終期", "Career of the expert: end"),
)
