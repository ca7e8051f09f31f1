"""The My Number cards of accounts: whose a card is, and taking a renewed one (behaviour 9)."""

from django.db import IntegrityError, transaction

from accounts import history
from accounts.contacts import email_of
from accounts.models import CardBinding, User, What
from accounts.mynumber.authenticator import Holder
from messages.mails import card_changed
from messages.refusal import Refusal
from messages.text import Text

UNKNOWN = Text(
    "このマイナンバーカードで登録された利用者はありません。電子証明書を更新した方は、カードの登録を新しくしてください。",
    "No user is registered with this My Number card. If its certificates were renewed, register the card again.",
)
NOT_YOURS = Text(
    "マイナンバーカードの氏名、性別、生年月日が、登録されている利用者と一致しません。",
    "Name, sex or date of birth on the My Number card differ from those of the registered user.",
)


def owners(holder: Holder) -> list[User]:
    """The accounts of the card, at most one in each category; erased ones only when there is no other.

    Raises `Refusal` 255E for a card nobody registered with.
    """
    found = CardBinding.objects.filter(key_hash=holder.key_hash).select_related("user").order_by("pk")
    bound = [each for each in found if not each.released] or list(found)
    if not bound:
        raise Refusal("WZBAM255E", detail=UNKNOWN)
    return list({each.category: each.user for each in bound}.values())


def is_bound(category: str, key_hash: str, owner: User | None = None) -> bool:
    """Whether an account of that category, other than `owner`'s, has the card; erased accounts have none."""
    others = CardBinding.objects.filter(category=category, key_hash=key_hash, released=False)
    return (others.exclude(user=owner) if owner else others).exists()


@transaction.atomic
def renew(user: User, holder: Holder) -> None:
    """Bind the card that was read to `user` in the place of the old one: new certificates, same person.

    The address is not compared: moving house is one reason why certificates are renewed. Raises `Refusal` 255E when
    the card is another person's, 254E when another account of the category has it.
    """
    person = holder.particulars
    names = (user.name, user.kanji_name)
    if person is None or not person.are_of(names=names, sex=user.sex, birth_date=user.birth_date):
        raise Refusal("WZBAM255E", detail=NOT_YOURS)
    if is_bound(user.category, holder.key_hash, user):
        raise Refusal("WZBAM254E")
    card = {"category": user.category, "key_hash": holder.key_hash, "released": False}
    try:
        with transaction.atomic():
            CardBinding.objects.update_or_create(user=user, defaults=card)
    except IntegrityError:  # somebody else took it a moment ago
        raise Refusal("WZBAM254E") from None
    history.note(user, What.CARD_CHANGED)
    card_changed(to=email_of(user), language=user.language, about=f"account {user.pk}")
