"""The kinds of 新規利用者登録 on the top page, in the manual's order (2.1.2)."""

from accounts.entrances import INDIVIDUAL
from accounts.registration_form import AGENT, RECIPIENT

REGISTRATIONS = ((INDIVIDUAL.label, "individual"), (AGENT.label, AGENT.slug), (RECIPIENT.label, RECIPIENT.slug))
"""Label and word in the address."""
