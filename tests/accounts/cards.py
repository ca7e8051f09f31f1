"""My Number cards of the tests: the software cards of the demo."""

from accounts.models import CardBinding
from accounts.mynumber import authenticator, demo_cards
from accounts.mynumber.verification import Use

LOGIN = "/login/individual/"
PASSWORD_PAGE = "/login/individual/password/"


def bind(user, name="mei"):
    """Make the card called `name` the one of `user`."""
    key_hash = authenticator.key_hash(demo_cards.card(name).certificates[Use.AUTHENTICATION])
    return CardBinding.objects.create(user=user, category=user.category, key_hash=key_hash)


def show(client, name="mei", page=LOGIN):
    """Opens the page and shows the card; the answer."""
    client.get(page)
    return client.post(page, {"test_card": name})


def log_in(client, password, name="mei", **more):
    """Card, then password; the answer to the last step that was reached."""
    answer = show(client, name)
    return client.post(PASSWORD_PAGE, {"password": password, **more}) if answer.status_code == 302 else answer
