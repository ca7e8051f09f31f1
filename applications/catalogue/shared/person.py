"""Who applies: the items a residence card or a passport shows (WZBAM114E, 235E and 236E name them in this order)."""

from applications.catalogue.shared.asking import choice, name, partial_day, radio
from applications.catalogue.shared.official_names import at
from messages.text import Text

PERSON = (
    choice(
        "nationality",
        "国籍・地域",
        "Nationality/Region",
        "CA61",
        official=at("selNationalityAndRegion", "doji.nationCode"),
    ),
    name(
        "name",
        "氏名",
        "Name",
        example="HOUMU,TARO",
        help=Text(
            "在留カードがある人は、在留カードのとおりに入力してください。ない人は、旅券の身分事項のとおりに入力してください。",
            "Enter it as on the residence card; without a card, as on the identity page of the passport.",
        ),
        official=at("txtName", "doji.nameEng"),
    ),
    radio("sex", "性別", "Sex", "C611", official=at("radSex", "doji.sexCode")),
    partial_day(
        "birth_date",
        "生年月日",
        "Date of birth",
        past_only=True,
        official=at("selDateOfBirthYear(4),selDateOfBirthMonth(2),selDateOfBirthDay(2)", "doji.birthYmd"),
    ),
)
