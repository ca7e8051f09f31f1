"""身分事項1 (STEP2-1): the applicant, relatives in Japan, and how the result is received."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from applications.catalogue.common.receipt import FILED_BY_ITSELF, RECEIPT
from applications.catalogue.model import By, Item, Section, Step, Type
from applications.catalogue.rules.contact import phone_or_mobile
from applications.catalogue.rules.passport import passport_pair
from applications.catalogue.rules.receipt import no_counter_for_certificates
from applications.catalogue.shared.address import address, private
from applications.catalogue.shared.asking import email, full_width, radio, text
from applications.catalogue.shared.contact import phone_and_mobile
from applications.catalogue.shared.official_names import at
from applications.catalogue.shared.passport import PASSPORT
from applications.catalogue.shared.person import PERSON
from applications.catalogue.shared.relatives import MAIN_TYPES, RELATIVES

APPLICANT = (
    *PERSON,
    text(
        "place_of_birth",
        "出生地",
        "Place of birth",
        40,
        types=(Type.COE, Type.CHANGE, Type.ACQUISITION),
        example="米国　ニューヨーク",
        official="txtSyst",
    ),
    radio(
        "marital_status",
        "配偶者の有無",
        "Marital status",
        By("A021", change="A045"),
        types=MAIN_TYPES,
        official="radSpouse",
    ),
    text(
        "occupation",
        "職業",
        "Occupation",
        40,
        types=MAIN_TYPES,
        example="専門的・技術的職業従事者",
        official="txtJob",
    ),
    full_width(
        "home_town",
        "本国における居住地",
        "Home town/city",
        80,
        types=MAIN_TYPES,
        example="米国　ニューヨーク",
        official="txtHomeCountryAddress",
    ),
)
CONTACT = (
    *private(
        address(
            "address",
            By("住居地", coe="日本における連絡先"),
            "Address in Japan",
            (
                at("kjyuPostNo", "doji.kjyuPostNo"),
                at("hdnSearchedAddress", "doji.kjyuAdresCode"),
                at("txtDetailHomeAddress", "doji.kjyuAdres"),
            ),
        )
    ),
    *phone_and_mobile("", "", (at("txtTelNum", "doji.tel1"), at("txtCelPhoneNum", "doji.tel2"))),
    email(
        "contact_email",
        "メールアドレス",
        "E-mail address",
        required=By(False, change=True),
        types=MAIN_TYPES,
        sensitive=True,
        official="txtMailAddress",
    ),
)
APPLICANT_SECTION = Section(
    id="applicant",
    ja="申請人の基本情報",
    en="Basic information on the applicant",
    items=(*APPLICANT, *CONTACT, *PASSPORT),
    number="1",
)
RELATIVES_SECTION = Section(
    id="relatives_in_japan",
    ja="在日親族及び同居者",
    en="Family in Japan and cohabitants",
    items=RELATIVES,
    types=MAIN_TYPES,
)
RECEIPT_SECTION = Section(
    id="receipt",
    ja="受領方法・通知先",
    en="Receiving the result and notices",
    items=RECEIPT,
    types=FILED_BY_ITSELF,
)
WITHOUT_NUMBER = frozenset({"address_postal_code", "contact_email", "receiving_area", "relatives"})
"""The questions that came in 2026, and the block that belongs to the line before it."""


@cache
def identity1(type: Type) -> Step:
    """STEP2-1 of an application type, with the item numbers of its screen: one for each line, as in the manual."""
    numbers = _numbers("{}" if type in (Type.REENTRY, Type.ACTIVITY) else "({})")
    rules = (phone_or_mobile("phone", "mobile"), passport_pair)
    return Step(
        id="identity1",
        ja="身分事項1",
        en="Identity 1",
        sections=tuple(
            replace(section, items=tuple(_numbered(item, type, numbers) for item in section.items))
            for section in (APPLICANT_SECTION, RELATIVES_SECTION, RECEIPT_SECTION)
        ),
        rules=(*rules, no_counter_for_certificates) if type is Type.COE else rules,
    )


def _numbers(form: str) -> Iterator[str]:
    return (form.format(number) for number in range(1, 100))


def _numbered(item: Item, type: Type, numbers: Iterator[str]) -> Item:
    if item.id in WITHOUT_NUMBER or (item.types and type not in item.types):
        return item
    return replace(item, number=next(numbers))
