"""日系四世受入れサポーター: a person or an organization, not both (WZBAM170E)."""

from applications.catalogue.conditions import Is
from applications.catalogue.families.u.kinds import DESIGNATED, KIND, YONSEI
from applications.catalogue.model import By, Section
from applications.catalogue.rules.exclusive import not_beside
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import (
    NO,
    YES,
    choice,
    digits,
    letters,
    other,
    partial_day,
    person_name,
    phone,
    residence_card,
    text,
    yes_no,
)
from messages.text import Text

YONSEI_PERSON = Section(
    id="yonsei_person",
    ja="日系四世受入れサポーター（個人）",
    en="Supporter for the fourth-generation foreign national of Japanese descent (individual)",
    number="11",
    only_for=DESIGNATED,
    items=(
        person_name(
            "yonsei_supporter_name",
            "日系四世受入れサポーター　(1)氏名",
            "Name",
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirNameKnj",
        ),
        partial_day(
            "yonsei_supporter_birth_date",
            "日系四世受入れサポーター　(2)生年月日",
            "Date of birth",
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirBirthYmd",
        ),
        choice(
            "yonsei_supporter_nationality",
            "日系四世受入れサポーター　(3)国籍・地域",
            "Nationality / Region",
            "CB79",
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirNationCode",
        ),
        yes_no(
            "yonsei_supporter_has_residence_card",
            "日系四世受入れサポーター　(4)在留カードの有無",
            "Residence card (Yes / No)",
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirZiryTkeiUmFlg",
        ),
        residence_card(
            "yonsei_supporter_residence_card_number",
            "日系四世受入れサポーター　(4)在留カード番号",
            "Residence card number",
            asked=Is("yonsei_supporter_has_residence_card", YES),
            exclusive=True,
            missing="WZBAM240E",
            official="nkysUkirZiryTkeiNo",
        ),
        letters(
            "yonsei_supporter_ed_letters",
            "EDカード番号（英字）",
            "ED card number (letters)",
            4,
            asked=Is("yonsei_supporter_has_residence_card", NO),
            exclusive=True,
            missing="WZBAM240E",
            sensitive=True,
            official="edNumEng",
        ),
        digits(
            "yonsei_supporter_ed_digits",
            "EDカード番号（数字）",
            "ED card number (digits)",
            7,
            asked=Is("yonsei_supporter_has_residence_card", NO),
            exclusive=True,
            missing="WZBAM240E",
            sensitive=True,
            official="edNumNum",
        ),
        choice(
            "yonsei_supporter_status",
            "日系四世受入れサポーター　(5)在留資格",
            "Status of residence",
            By("CB19_3", coe="CB19_2"),
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirZirySkkCode",
        ),
        choice(
            "yonsei_supporter_relationship",
            "日系四世受入れサポーター　(6)申請人との関係",
            "Relationship with the applicant",
            "A052",
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirSnsiKnkiCode",
        ),
        other(
            "yonsei_supporter_relationship_other",
            "日系四世受入れサポーター　(6)申請人との関係　その他",
            "Relationship with the applicant: Others",
            "yonsei_supporter_relationship",
            "04",
            official="nkysUkirSnsiKnkiSnta",
        ),
        *private(
            address(
                "yonsei_supporter",
                "日系四世受入れサポーター　(7)住所",
                "Address",
                ("nkysUkirPostNo", "nkysUkirAdresCode", "nkysUkirAdres"),
                asked=Is(KIND, YONSEI),
                required=False,
            )
        ),
        phone(
            "yonsei_supporter_phone",
            "日系四世受入れサポーター　(8)電話番号",
            "Telephone No.",
            sensitive=True,
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirDnbg",
        ),
    ),
)

YONSEI_ORG = Section(
    id="yonsei_org",
    ja="日系四世受入れサポーター（団体）",
    en="Supporter for the fourth-generation foreign national of Japanese descent (organization)",
    number="12",
    only_for=DESIGNATED,
    items=(
        text(
            "yonsei_org_name",
            "日系四世受入れサポーター　(1)団体名称",
            "Name of organization",
            40,
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirDntiName",
        ),
        text(
            "yonsei_org_office_name",
            "日系四世受入れサポーター　(2)事業所名",
            "Name of office",
            60,
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirDntiJgyName",
        ),
        *address(
            "yonsei_org",
            "日系四世受入れサポーター　(3)所在地",
            "Address",
            ("nkysUkirDntiPostNo", "nkysUkirDntiAdresCode", "nkysUkirDntiAdres"),
            asked=Is(KIND, YONSEI),
            required=False,
        ),
        phone(
            "yonsei_org_phone",
            "日系四世受入れサポーター　(4)電話番号",
            "Telephone No.",
            asked=Is(KIND, YONSEI),
            required=False,
            official="nkysUkirDntiDnbg",
        ),
    ),
)
person_or_organization = not_beside(
    ("yonsei_supporter_name", Text("日系四世受入れサポーターの氏名", "the name of the supporter")),
    ("yonsei_org_name", Text("団体名称", "the name of an organization")),
    ("yonsei_org_office_name", Text("事業所名", "the name of its office")),
)
