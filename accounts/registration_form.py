"""The kinds of 新規利用者登録 and what each asks (manual 2.1.2, common_forms §5)."""

from dataclasses import dataclass, replace

from accounts import account_questions as ask
from accounts.models import Category
from accounts.sheets import Sheet
from applications.catalogue.model import Charset, Kind, Question
from messages.text import Text

KANJI_NAME = Question(
    id="kanji_name",
    ja="氏名(漢字)",
    en="Name in Chinese characters",
    kind=Kind.TEXT,
    max=26,
    charset=Charset.FULL_WIDTH,
    required=False,
    hint=Text(
        "全角, 26文字以内。申請の取次者氏名に使われます。漢字の氏名がない方は空欄のままにしてください。",
        "Full-width, at most 26 characters; used as the agent's name in applications. Leave it empty if you have none.",
    ),
    example="法務　太郎",
)
KANJI_NAME_ON_THE_CARD = replace(
    KANJI_NAME,
    hint=Text(
        "全角, 26文字以内。マイナンバーカードの氏名が漢字の方は、カードのとおりに入力してください。",
        "Full-width, at most 26 characters. Enter it if your My Number card has your name in Chinese characters.",
        "カードの {名前|なまえ}が {漢字|かんじ}の {人|ひと}だけ {書|か}いてください。",
    ),
    example="見本　次郎",
)
PERSON = (ask.NAME, ask.SEX, ask.BIRTH_DATE)
REACHED_AT = (ask.MUNICIPALITY, ask.STREET, ask.PHONE, ask.EMAIL, ask.EMAIL_AGAIN)


@dataclass(frozen=True, slots=True)
class RegistrationKind:
    """One button of the top page. `slug` is its word in the address, `door` that of the login page it leads to.

    `with_card`: the My Number card says who registers.
    """

    slug: str
    door: str
    category: Category
    label: Text
    sheet: Sheet
    address_note: Text | None = None
    with_card: bool = False


AGENT = RegistrationKind(
    "agent",
    "organization",
    Category.LEGAL_PROFESSIONAL,
    Text(
        "弁護士・行政書士",
        "Attorneys and administrative scriveners",
        "{弁護士|べんごし}・{行政書士|ぎょうせいしょし}",
    ),
    Sheet("register-agent", (ask.NAME, KANJI_NAME, ask.SEX, ask.BIRTH_DATE, *REACHED_AT, ask.CERTIFICATE)),
    Text(
        "住居地には、事務所の所在地を入力してください。",
        "Enter the address of your office.",
        "{事務所|じむしょ}の {住所|じゅうしょ}を {書|か}いてください。",
    ),
)
RECIPIENT = RegistrationKind(
    "recipient",
    "recipient",
    Category.COE_RECIPIENT,
    Text(
        "（窓口申請）在留資格認定証明書電子交付希望者",
        "Recipients of an electronic Certificate of Eligibility (applied for at the counter)",
        "（{窓口申請|まどぐちしんせい}）{在留資格|ざいりゅうしかく}{認定証明書|にんていしょうめいしょ}{電子交付|でんしこうふ}{希望者|きぼうしゃ}",
    ),
    Sheet("register-recipient", (*PERSON, *REACHED_AT)),
)


def _individual(slug: str, category: Category, label: Text, *more: Question) -> RegistrationKind:
    asked = (ask.NAME, KANJI_NAME_ON_THE_CARD, ask.SEX, ask.BIRTH_DATE, *REACHED_AT, *more)
    sheet = Sheet(f"register-{slug}", asked)
    return RegistrationKind(slug, "individual", category, label, sheet, with_card=True)


INDIVIDUALS = (
    _individual(
        "foreign-national",
        Category.FOREIGN_NATIONAL,
        Text("外国人本人", "Foreign national", "{外国人本人|がいこくじんほんにん}"),
        ask.RESIDENCE_CARD,
    ),
    _individual(
        "representative",
        Category.REPRESENTATIVE,
        Text(
            "法定代理人（親権者、未成年後見人、成年後見人）",
            "Statutory representative (parent, guardian)",
            "{法定代理人|ほうていだいりにん}（{親権者|しんけんしゃ}など）",
        ),
    ),
    _individual(
        "relative",
        Category.RELATIVE,
        Text("親族（配偶者、子、父又は母等）", "Relative (spouse, child, father, mother …)", "{家族|かぞく}"),
    ),
)
KINDS = {kind.slug: kind for kind in (AGENT, RECIPIENT, *INDIVIDUALS)}
