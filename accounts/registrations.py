"""The kinds of 新規利用者登録 on the top page, in the manual's order (2.1.2)."""

from accounts.registration_form import AGENT, RECIPIENT
from messages.text import Text

INDIVIDUAL = Text("外国人本人・その他", "Foreign nationals and others")
REGISTRATIONS = ((INDIVIDUAL, ""), (AGENT.label, AGENT.slug), (RECIPIENT.label, RECIPIENT.slug))
"""Label and word in the address; "" for what cannot be used yet."""
