"""The doors people come in by, and who may use which (manual 2.1, behaviour 1.1)."""

from dataclasses import dataclass

from django.http import Http404

from accounts.models import Category, User
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Entrance:
    """One login page: its word in the address, the manual's label, the categories it lets in."""

    slug: str
    label: Text
    categories: frozenset[Category]


INDIVIDUAL = Entrance(
    "individual",
    Text("外国人本人・その他", "Foreign nationals and others", "{外国人本人|がいこくじんほんにん}・その{他|た}"),
    frozenset({Category.FOREIGN_NATIONAL, Category.REPRESENTATIVE, Category.RELATIVE}),
)
ORGANIZATION = Entrance(
    "organization",
    Text(
        "法人、弁護士・行政書士",
        "Organizations, attorneys and administrative scriveners",
        "{法人|ほうじん}、{弁護士|べんごし}・{行政書士|ぎょうせいしょし}",
    ),
    frozenset(
        {
            Category.LEGAL_PROFESSIONAL,
            Category.ORGANIZATION,
            Category.PUBLIC_INTEREST,
            Category.SUPPORT_ORGANIZATION,
        }
    ),
)
RECIPIENT = Entrance(
    "recipient",
    Text(
        "（窓口申請）在留資格認定証明書電子交付希望者",
        "Recipients of an electronic Certificate of Eligibility (applied for at the counter)",
        "（{窓口申請|まどぐちしんせい}）{在留資格|ざいりゅうしかく}{認定証明書|にんていしょうめいしょ}{電子交付|でんしこうふ}{希望者|きぼうしゃ}",
    ),
    frozenset({Category.COE_RECIPIENT}),
)
STAFF = Entrance("staff", Text("入管職員", "Immigration staff"), frozenset({Category.STAFF}))
PUBLIC = (INDIVIDUAL, ORGANIZATION, RECIPIENT)


def public_entrance(slug: str) -> Entrance | None:
    """The entrance with that word in its address; None for anything else, the staff's own included."""
    return next((entrance for entrance in PUBLIC if entrance.slug == slug), None)


def door(slug: str) -> Entrance:
    """The public entrance with that word in its address; `Http404` for anything else."""
    entrance = public_entrance(slug)
    if entrance is None:
        raise Http404
    return entrance


def entrance_of(user: User) -> Entrance:
    """The door this person has to use; the staff's for anybody without a category."""
    return next((entrance for entrance in PUBLIC if user.category in entrance.categories), STAFF)
