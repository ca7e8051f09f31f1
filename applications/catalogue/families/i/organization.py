"""The contracting organization and the places of work (所属機関等作成用１)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Charset, Repeat, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import persons, phone, radio, text
from applications.catalogue.shared.employment import contract_section
from applications.catalogue.shared.organization import corporate_number, industry, industry_in_row, insurance_number
from messages.text import Text

CONTRACT_TYPE = contract_section()
ORGANIZATION = Section(
    id="organization",
    ja="所属機関等契約先",
    en="Organization of affiliation (contract)",
    number="3",
    items=(
        text(
            "org_name",
            "所属機関等契約先　(1)名称",
            "Name",
            60,
            By(Charset.FULL_WIDTH, change=Charset.ANY),
            official="txtEmployerName",
        ),
        *corporate_number("org", "所属機関等契約先　(2)", ("koyoskHujnNoUmFlg", "txtEmployerHujnNum")),
        insurance_number("org", "所属機関等契約先　(3)", official="txtSzknKyhkntkyjgyshNo"),
        *address(
            "org",
            "所属機関等契約先　(4)所在地",
            "Address",
            ("koyoskSzaiPostNo", "hdnSearchedEmployerAddress", "txtDetailEmployerAddress"),
        ),
        phone("org_phone", "所属機関等契約先　(5)電話番号", "Telephone No.", official="txtEmployerTelNum"),
        persons(
            "org_foreign_employees",
            "所属機関等契約先　(6)外国人職員数",
            "Number of foreign employees",
            official="txtEmployerForeignWorker",
        ),
        *industry(
            "org",
            "所属機関等契約先　(7)業種　",
            ("selSzknMainGyosCode", "txtSzknMainGyosSnta", "selSzknOtheGyosCode{row}", "txtSzknOtheGyos{row}Snta"),
            others_in_words=False,
        ),
    ),
)
DIFFERENT = "1"
WORKPLACES = Section(
    id="place_of_work",
    ja="稼働先",
    en="Place(s) of actual work (if different from the contracting organization)",
    number="4",
    items=(
        radio(
            "workplace_differs",
            "所属機関等契約先と稼働先が異なる",
            "Is the place of work different from the contracting organization?",
            "A029",
            official="kiykskKadoskIdoCode",
        ),
        Repeat(
            id="workplaces",
            ja="稼働先",
            en="Place(s) of actual work (if different from the contracting organization)",
            max=10,
            fact=Text("所属機関等契約先と異なる稼働先", "a place of work other than the contracting organization"),
            asked=Is("workplace_differs", DIFFERENT),
            official_row="kduskList[{row}].",
            questions=(
                text(
                    "workplace_name",
                    "稼働先　(1)名称",
                    "Name",
                    60,
                    By(Charset.FULL_WIDTH, change=Charset.ANY),
                    official="txtKduskName",
                ),
                *corporate_number("workplace", "稼働先　(2)", ("kadoskHujnNoUmFlg", "txtKduskHujnNum")),
                insurance_number("workplace", "稼働先　(3)", official="txtKadoskKyhkntkyjgyshNo"),
                *address(
                    "workplace",
                    "稼働先　(4)所在地",
                    "Address",
                    ("kadoskPostNo", "hdnSearchedAddress", "txtDetailAddress"),
                ),
                phone("workplace_phone", "稼働先　(5)電話番号", "Telephone No.", official="txtKduskTelNum"),
                persons(
                    "workplace_foreign_employees",
                    "稼働先　(6)外国人職員数",
                    "Number of foreign employees",
                    official="txtKduskForeignWorker",
                ),
                *industry_in_row(
                    "workplace",
                    "稼働先　(7)業種　",
                    (
                        "selKadoskMainGyosCode",
                        "txtKadoskMainGyosSnta",
                        "selKadoskOtheGyosCode{n}",
                        "txtKadoskOtheGyos{n}Snta",
                    ),
                ),
            ),
        ),
    ),
)
ORGANIZATIONS = (CONTRACT_TYPE, ORGANIZATION, WORKPLACES)
