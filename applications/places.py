"""Where people go by themselves: declared once, for the menu's buttons and the site map."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from accounts.entrances import ORGANIZATION, PUBLIC
from accounts.models import Category, User
from accounts.registrations import REGISTRATIONS
from applications.catalogue import forms
from applications.catalogue.model import Type
from messages.text import Text

Who = Callable[[User | None], bool]


def anybody(user: User | None) -> bool:
    return True


def strangers(user: User | None) -> bool:
    return user is None


def members(user: User | None) -> bool:
    """Everybody who came in by a public entrance."""
    return user is not None and not user.is_staff


def applicants(user: User | None) -> bool:
    return user is not None and members(user) and user.category != Category.COE_RECIPIENT


def many_at_once(user: User | None) -> bool:
    return user is not None and members(user) and user.category in ORGANIZATION.categories


def with_templates_of_change(user: User | None) -> bool:
    return many_at_once(user) and Type.CHANGE in forms.OFFERED


@dataclass(frozen=True, slots=True)
class Place:
    """A page of its own: the name of its address, what its link says, who finds it open."""

    name: str
    label: Text
    who: Who
    args: tuple[str, ...] = ()
    query: str = ""

    @property
    def address(self) -> str:
        return reverse(self.name, args=self.args) + self.query

    @property
    def key(self) -> str:
        return " ".join((self.name, *self.args))


@dataclass(frozen=True, slots=True)
class Region:
    """Places under one heading."""

    label: Text
    places: tuple[Place, ...]


FORGOTTEN_ID = Text(
    "認証IDを忘れた場合", "Forgot your authentication ID?", "{認証|にんしょう}IDを {忘|わす}れた {人|ひと}"
)
FORGOTTEN = Text("パスワードを忘れた場合", "Forgot your password?", "パスワードを {忘|わす}れた {人|ひと}")


def _of(door: Text, what: Text) -> Text:
    return Text(*(f"{first}：{second}" for first, second in zip(_words(door), _words(what), strict=True)))


def _words(text: Text) -> tuple[str, str, str]:
    return text.ja, text.en, text.easy or text.ja


LOGIN = Region(
    Text("ログイン・メニュー", "Log in and menu"),
    (
        Place("menu", Text("メニュー", "Menu"), members),
        *(Place("login", door.label, strangers, (door.slug,)) for door in PUBLIC),
        *(Place("password-forgotten", _of(door.label, FORGOTTEN), strangers, (door.slug,)) for door in PUBLIC),
        *(Place("id-forgotten", _of(door.label, FORGOTTEN_ID), strangers, (door.slug,)) for door in PUBLIC),
        Place(
            "card-help",
            Text("マイナンバーカードのご案内", "About the My Number card", "マイナンバーカードの {説明|せつめい}"),
            anybody,
        ),
        Place(
            "card-renewal",
            Text(
                "電子証明書を更新した方、カードが新しくなった方",
                "If your certificates were renewed or you have a new card",
                "カードが {新|あたら}しく なった {人|ひと}",
            ),
            strangers,
        ),
    ),
)
REGISTRATION = Region(
    Text("新規利用者登録", "New user registration", "システムを {使|つか}うための {登録|とうろく}"),
    tuple(
        Place("register-individual", label, strangers)
        if slug == "individual"
        else Place("register", label, strangers, (slug,))
        for label, slug in REGISTRATIONS
    ),
)
APPLICATIONS = Region(
    Text("在留申請", "Residence applications"),
    (
        Place("wizard-start", Text("申請情報入力（1件ずつ申請情報を入力）", "Enter one application"), applicants),
        Place("bulk-start", Text("申請情報入力（一括）", "Enter many applications"), many_at_once),
        Place("bulk-uploads", Text("アップロードの履歴", "Earlier uploads"), many_at_once),
        Place("application-search", Text("申請情報検索", "Search applications"), applicants),
        Place("application-list", Text("申請情報一覧", "List of applications"), applicants, query="?all=1"),
        Place("batch-list", Text("複数の申請をまとめて操作", "Act on many at once"), many_at_once),
        Place("batches", Text("まとめて操作した結果", "Results of acting on many at once"), many_at_once),
        Place("reminders", Text("期限のお知らせ", "What ends soon", "{期限|きげん}の お{知|し}らせ"), applicants),
    ),
)
CERTIFICATES = Region(
    Text(
        "電子在留資格認定証明書",
        "Electronic Certificates of Eligibility",
        "{電子|でんし}{在留資格|ざいりゅうしかく}{認定証明書|にんていしょうめいしょ}",
    ),
    (
        Place(
            "certificates",
            Text(
                "電子在留資格認定証明書",
                "Electronic certificates",
                "{電子|でんし}{在留資格|ざいりゅうしかく}{認定証明書|にんていしょうめいしょ}",
            ),
            members,
        ),
        Place(
            "coe-check",
            Text(
                "電子在留資格認定証明書の確認",
                "Check an electronic Certificate of Eligibility",
                "{証明書|しょうめいしょ}を {確|たし}かめる",
            ),
            anybody,
        ),
        Place("receipt-check", Text("受付票の確認", "Check a receipt slip"), anybody),
    ),
)
ACCOUNT = Region(
    Text("利用者情報更新", "User information"),
    (
        Place("profile", Text("利用者情報更新", "Update user information"), members),
        Place(
            "profile-change",
            Text("利用者情報変更", "Change your information", "{情報|じょうほう}を {変|か}える"),
            members,
        ),
        Place("password-change", Text("パスワード変更", "Change your password", "パスワードを {変|か}える"), members),
        Place("activity", Text("ログインの記録", "Recent logins", "ログインの {記録|きろく}"), members),
    ),
)
TEMPLATES = Region(
    Text("テンプレートファイル", "Template files"),
    (
        Place(
            "bulk-templates",
            Text("在留期間更新許可申請", "Extension of period of stay"),
            many_at_once,
            (Type.EXTENSION,),
        ),
        Place(
            "bulk-templates",
            Text("在留資格変更許可申請", "Change of status of residence"),
            with_templates_of_change,
            (Type.CHANGE,),
        ),
        Place(
            "bulk-templates",
            Text("在留資格認定証明書交付申請", "Certificate of Eligibility"),
            many_at_once,
            (Type.COE,),
        ),
        Place("bulk-csv", Text("CSVファイル作成", "Make the CSV file"), many_at_once),
    ),
)
SITE = Region(
    Text("このサイト", "This site", "この サイト"),
    (
        Place("top", Text("トップページ", "Top page", "トップページ（{最初|さいしょ}の {画面|がめん}）"), anybody),
        Place("notices", Text("お知らせ", "Notices", "お{知|し}らせ"), anybody),
        Place("terms", Text("利用規約", "Terms of use", "{利用規約|りようきやく}"), anybody),
        Place("accessibility", Text("アクセシビリティ方針", "Accessibility", "だれでも {使|つか}えるように"), anybody),
        Place("privacy", Text("プライバシーポリシー", "Privacy", "あなたの {情報|じょうほう}"), anybody),
    ),
)
REGIONS = (LOGIN, REGISTRATION, APPLICATIONS, CERTIFICATES, ACCOUNT, TEMPLATES, SITE)
PLACES = {place.key: place for region in REGIONS for place in region.places}


def open_to(user: User | None) -> Iterator[Region]:
    """The regions with what this person (None: nobody signed in) may open; empty ones are left out."""
    for region in REGIONS:
        places = tuple(place for place in region.places if place.who(user))
        if places:
            yield Region(region.label, places)
