"""Reading back the mails that Django's file backend wrote, for the demo."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path

from django.conf import settings

from messages.links import WEB_ADDRESS

SHOWN = 100
_BETWEEN = b"\n" + b"-" * 79 + b"\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a mail's text; `href` is set where it leads to a page of this site."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class ReadMail:
    """One mail: `name` and `place` say which file and the how-manieth mail in it."""

    name: str
    place: int
    subject: str
    to: str
    sent: datetime | None
    body: str
    attachments: tuple[str, ...]

    @property
    def pieces(self) -> list[Piece]:
        """The body cut at its web addresses."""
        return [Piece(text, _own_path(text)) for text in WEB_ADDRESS.split(self.body) if text]


def newest() -> list[ReadMail]:
    """The last mails, newest first."""
    mails: list[ReadMail] = []
    for file in sorted(_folder().glob("*.log"), key=lambda file: (file.stat().st_mtime_ns, file.name), reverse=True):
        mails.extend(reversed(list(_read(file))))
        if len(mails) >= SHOWN:
            break
    return mails[:SHOWN]


def find(name: str, place: int) -> ReadMail | None:
    """The mail at that place of that file, None when there is none."""
    file = next((file for file in _folder().glob("*.log") if file.stem == name), None)
    return next((mail for mail in _read(file) if mail.place == place), None) if file else None


def _folder() -> Path:
    return Path(settings.MAIL_FOLDER)


def _read(file: Path) -> Iterator[ReadMail]:
    for place, raw in enumerate(file.read_bytes().split(_BETWEEN)):
        if raw.strip():
            yield _parse(file.stem, place, message_from_bytes(raw, policy=policy.default))


def _parse(name: str, place: int, mail: EmailMessage) -> ReadMail:
    text = mail.get_body(("plain",))
    return ReadMail(
        name=name,
        place=place,
        subject=str(mail["Subject"] or ""),
        to=str(mail["To"] or ""),
        sent=_moment(mail),
        body=text.get_content() if text else "",
        attachments=tuple(part.get_filename() or "?" for part in mail.iter_attachments()),
    )


def _moment(mail: EmailMessage) -> datetime | None:
    """When it was sent; Django writes UTC as ``-0000``, which the parser leaves without a zone."""
    moment = parsedate_to_datetime(str(mail["Date"])) if mail["Date"] else None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def _own_path(text: str) -> str:
    """The path of an address of this site ("" for any other text), so that the link works on any port."""
    site = settings.SITE_URL
    return text.removeprefix(site) or "/" if text == site or text.startswith(f"{site}/") else ""
