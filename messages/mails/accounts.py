"""The mails about an account: its ID, its password, its mail address (behaviour 2.8: M1, M2, M10, M11)."""

from collections.abc import Sequence
from datetime import date

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text


def _send(kind: str, to: str, title: Text, language: str, about: str, **values: object) -> OutboxMail:
    return enqueue(kind=kind, to=to, subject=title, body=body(kind, **values), language=language, about=about)


def authentication_id(*, to: str, ids: Sequence[str], language: str = "ja", about: str = "") -> OutboxMail:
    """M1: the 認証ID of a new account, or all of those that belong to this mail address."""
    title = subject("認証IDのお知らせ", "Your authentication ID")
    return _send("authentication_id", to, title, language, about, ids=ids)


def password_link(*, to: str, url: str, first: bool, language: str = "ja", about: str = "") -> OutboxMail:
    """M2: where the password is registered (`first`) or reset; the link works once and for 24 hours."""
    title = subject("パスワード登録のご案内", "Register your password")
    if not first:
        title = subject("パスワード再設定のご案内", "Reset your password")
    return _send("password_link", to, title, language, about, url=url, first=first)


def password_changed(*, to: str, language: str = "ja", about: str = "") -> OutboxMail:
    """M10: the password was changed."""
    title = subject("パスワード変更完了のお知らせ", "Your password has been changed")
    return _send("password_changed", to, title, language, about)


def password_expires(*, to: str, last_day: date, days: int, language: str = "ja", about: str = "") -> OutboxMail:
    """M11: the password's year ends in `days` days."""
    title = subject("パスワード有効期限のお知らせ", "Your password is about to expire")
    return _send("password_expires", to, title, language, about, last_day=last_day, days=days)


def confirm_email(*, to: str, url: str, language: str = "ja", about: str = "") -> OutboxMail:
    """To a new mail address: the link whose button makes it the account's."""
    title = subject("新しいメールアドレスの確認", "Confirm your new e-mail address")
    return _send("confirm_email", to, title, language, about, url=url)


def email_changed(*, to: str, language: str = "ja", about: str = "") -> OutboxMail:
    """M10: to the new address, which counts from now on."""
    title = subject("利用者情報更新完了のお知らせ", "Your user information has been updated")
    return _send("email_changed", to, title, language, about)


def email_given_up(*, to: str, language: str = "ja", about: str = "") -> OutboxMail:
    """To the old address: it is no longer used. Beyond the manual, so that a theft is noticed."""
    title = subject("メールアドレス変更のお知らせ", "Your e-mail address has been changed")
    return _send("email_given_up", to, title, language, about)


def account_locked(*, to: str, language: str = "ja", about: str = "") -> OutboxMail:
    """To the owner of an account locked by failed logins: how to open it, and that it may have been somebody else."""
    title = subject("アカウントロックのお知らせ", "Your account has been locked")
    return _send("account_locked", to, title, language, about)


def card_changed(*, to: str, language: str = "ja", about: str = "") -> OutboxMail:
    """Another My Number card, or the same with new certificates, belongs to the account now."""
    title = subject("マイナンバーカード登録のお知らせ", "Your My Number card has been registered")
    return _send("card_changed", to, title, language, about)


def approval_ends(*, to: str, last_day: date, days: int, language: str = "ja", about: str = "") -> OutboxMail:
    """To the users of an organisation: the approval of its 利用申出 ends in `days` days."""
    title = subject("利用申出の有効期限のお知らせ", "The approval of your organisation is about to end")
    return _send("approval_ends", to, title, language, about, last_day=last_day, days=days)


def report_result(
    *, to: str, approved: bool, last_day: date | None, language: str = "ja", about: str = ""
) -> OutboxMail:
    """To the users of an organisation: what became of its periodic report; `last_day` of the approval from now on."""
    title = subject("定期報告の結果のお知らせ", "The result of your periodic report")
    return _send("report_result", to, title, language, about, approved=approved, last_day=last_day)
