"""Who arranges the training in Japan and who sends the trainee (所属機関等作成用２)."""

from applications.catalogue.model import Repeat, Section, Type
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import choice, full_width, person_name, phone, text
from applications.catalogue.shared.organization import corporate_number

MEDIATING = Section(
    id="mediating",
    ja="本邦の研修あっせん機関",
    en="Organization in Japan arranging the training",
    number="11",
    items=(
        text(
            "mediating_name", "本邦の研修あっせん機関　(1)名称", "Name", 60, required=False, official="txtAssnKknName"
        ),
        *corporate_number(
            "mediating", "本邦の研修あっせん機関　(2)", ("assnknHujnNoUmFlg", "txtAssnKknHujnNum"), required=False
        ),
        text(
            "mediating_business",
            "本邦の研修あっせん機関　(3)事業内容",
            "Contents of business",
            40,
            required=False,
            official="txtAssnKknJgyuNiyu",
        ),
        *address(
            "mediating",
            "本邦の研修あっせん機関　(4)所在地",
            "Address",
            ("assnknSzaiPostNo", "hdnAssnKknSearchedAddress", "txtAssnKknDetailAddress"),
            required=False,
        ),
        phone(
            "mediating_phone",
            "本邦の研修あっせん機関　(4)電話番号",
            "Telephone No.",
            required=False,
            official="txtAssnKknTelNum",
        ),
        person_name(
            "mediating_operator",
            "本邦の研修あっせん機関　(5)経営者名",
            "Name of operator",
            required=False,
            official="txtAssnKknKieish",
        ),
        person_name(
            "mediating_manager",
            "本邦の研修あっせん機関　(6)管理者名",
            "Name of manager",
            required=False,
            official="txtAssnKknKnrsh",
        ),
    ),
)
SENDING = Section(
    id="sending",
    ja="外国の送出し機関（所属機関）",
    en="Sending organization in the foreign country (organization of affiliation)",
    number="12",
    items=(
        Repeat(
            id="sending_organizations",
            ja="外国の送出し機関（所属機関）",
            en="Sending organization in the foreign country (organization of affiliation)",
            max=10,
            official_row="gikkOkrdsKknList[{row}].",
            questions=(
                full_width("sending_name", "外国の送出し機関(所属機関)　(1)名称", "Name", 60, official="txtName"),
                text(
                    "sending_business",
                    "外国の送出し機関(所属機関)　(2)事業内容",
                    "Contents of business",
                    40,
                    official="txtJgyuNiyu",
                ),
                choice(
                    "sending_country",
                    "外国の送出し機関（所属機関)　(3)所在地　国・地域",
                    "Address: nationality / region",
                    "CA61",
                    official="selNationalityAndRegion",
                ),
                *(
                    full_width(
                        "sending_address",
                        "外国の送出し機関(所属機関)　(3)所在地",
                        "Address",
                        length,
                        types=(type,),
                        official="txtAddress",
                    )
                    for type, length in ((Type.COE, 85), (Type.EXTENSION, 80))
                ),
                phone(
                    "sending_phone", "外国の送出し機関(所属機関)　(3)電話番号", "Telephone No.", official="txtTelNum"
                ),
                person_name(
                    "sending_operator",
                    "外国の送出し機関(所属機関)　(4)経営者名",
                    "Name of operator",
                    official="txtKieish",
                ),
                person_name(
                    "sending_manager", "外国の送出し機関(所属機関)　(5)管理者名", "Name of manager", official="txtKnrsh"
                ),
            ),
        ),
    ),
)
ARRANGING = (MEDIATING, SENDING)
