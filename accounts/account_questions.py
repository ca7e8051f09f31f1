"""What accounts ask about a person, in the words of registration; the profile asks for new values (common_forms §5)."""

from dataclasses import replace

from applications.catalogue.model import Charset, Kind, Question
from messages.text import Text

NAME = Question(
    id="name",
    ja="氏名",
    en="Name",
    kind=Kind.NAME,
    max=104,
    charset=Charset.CAPITALS,
    example="HOUMU,TARO",
    hint=Text(
        "半角英字（大文字）, 104文字以内。姓、名の順に「,」で区切ります。",
        "Half-width capitals, at most 104; family name first, a comma between the parts",
        "{英語|えいご}の {大|おお}きい {字|じ}で {書|か}いてください。",
    ),
)
SEX = Question(id="sex", ja="性別", en="Sex", kind=Kind.RADIO, choices="C611")
BIRTH_DATE = Question(id="birth_date", ja="生年月日", en="Date of birth", kind=Kind.DATE, past_only=True)
MUNICIPALITY = Question(
    id="address_municipality",
    ja="住居地(都道府県市区町村)",
    en="Address (prefecture and municipality)",
    kind=Kind.MUNICIPALITY,
    missing="WZBAM103E",
    hint=Text(
        "「検索」を押して選んでください。", "Press Search and choose.", "「{検索|けんさく}」を {押|お}してください。"
    ),
)
STREET = Question(
    id="address_street",
    ja="住居地(町名丁目番地号等)",
    en="Address (street, number, building)",
    kind=Kind.TEXT,
    max=80,
    charset=Charset.FULL_WIDTH,
    missing="WZBAM104E",
    hint=Text("全角, 80文字以内", "Full-width, at most 80 characters"),
    example="１－１－１　霞ヶ関ハイツ２０２号",
)
PHONE = Question(
    id="phone",
    ja="連絡先",
    en="Telephone number",
    kind=Kind.PHONE,
    max=12,
    charset=Charset.DIGITS,
    hint=Text("半角数字, 12文字以内", "At most 12 half-width digits, no hyphen"),
    example="0312345678",
)
EMAIL = Question(
    id="email",
    ja="メールアドレス",
    en="E-mail address",
    kind=Kind.EMAIL,
    max=60,
    charset=Charset.HALF_WIDTH,
    hint=Text("半角英数字記号, 60文字以内", "At most 60 half-width letters, digits and symbols"),
    example="abc@xyz.co.jp",
)
EMAIL_AGAIN = replace(EMAIL, id="email_again", ja="メールアドレス(確認)", en="E-mail address (confirmation)")
CERTIFICATE = Question(
    id="certificate_number",
    ja="申請等取次者証明書番号",
    en="Number of the agent's certificate",
    kind=Kind.DIGITS,
    max=12,
    exact=True,
    charset=Charset.DIGITS,
    hint=Text("半角数字, 12文字", "12 half-width digits"),
    example="123456789012",
)
RESIDENCE_CARD = Question(
    id="residence_card_number",
    ja="在留カード番号",
    en="Residence card number",
    kind=Kind.RESIDENCE_CARD,
    max=12,
    exact=True,
    charset=Charset.ALPHANUMERIC,
    hint=Text("半角英数字, 12文字", "12 half-width letters and digits"),
    example="AB12345678CD",
)


def new(question: Question) -> Question:
    """The question of 利用者情報変更: the same about the new value, which may be left out."""
    return replace(question, ja=f"新しい{question.ja}", en=f"New: {question.en}", required=False, missing="")
