"""「ログインの記録」: a person's own recent logins."""

from dataclasses import dataclass
from datetime import datetime

from axes.models import AccessLog

from accounts.models import User
from messages.text import Text

SHOWN = 20
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
UNKNOWN = Text("不明", "unknown", "わかりません")


@dataclass(frozen=True, slots=True)
class Login:
    """One login: when, from which network address, with what."""

    at: datetime
    address: str
    device: str


def recent_logins(user: User) -> list[Login]:
    """The newest logins of `user`, this one first; older ones go after `LOGIN_RECORD_DAYS` days."""
    logged = AccessLog.objects.filter(username=user.authentication_id).order_by("-attempt_time")[:SHOWN]
    return [Login(each.attempt_time, each.ip_address or str(UNKNOWN), device(each.user_agent)) for each in logged]


def device(user_agent: str) -> str:
    """Browser and system as people call them: "Chrome, Windows"."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "")
    system = next((name for mark, name in SYSTEMS if mark in user_agent), "")
    return ", ".join(filter(None, (browser, system))) or str(UNKNOWN)
