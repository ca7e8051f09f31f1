"""Outgoing mails in admin: to see what did not go out, and to decide about it. The text of a mail is not shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from messages.models import OutboxMail
from messages.outbox import confirm_sent, send_again

if TYPE_CHECKING:
    Base = admin.ModelAdmin[OutboxMail]
else:
    Base = admin.ModelAdmin


@admin.register(OutboxMail)
class OutboxMailAdmin(Base):
    list_display = ("created_at", "state", "attempts", "next_try_at", "sent_at", "masked_recipient", "subject")
    list_filter = ("state", "kind", "created_at")
    search_fields = ("about", "message_id")
    search_help_text = "対象または Message-ID で検索 Search by record or Message-ID"
    fields = (
        ("state", "kind", "once"),
        ("subject", "language"),
        ("about", "masked_recipient"),
        ("attempts", "next_try_at", "lease_until"),
        ("created_at", "sent_at"),
        "last_error",
        "message_id",
    )
    readonly_fields = ("masked_recipient", "message_id")
    actions = ("send_selected_again", "confirm_selected")

    @admin.display(description="宛先 To")
    def masked_recipient(self, mail: OutboxMail) -> str:
        name, at, domain = mail.recipient.partition("@")
        return f"{name[:1]}…{at}{domain}" if at else "—"

    @admin.action(description="もう一度送る（送信失敗・送信結果不明） Send again", permissions=["handle"])
    def send_selected_again(self, request: HttpRequest, mails: QuerySet[OutboxMail]) -> None:
        self._act(request, mails, send_again, "もう一度送ります To be sent again")

    @admin.action(description="届いたことを確認した（送信結果不明） It has arrived", permissions=["handle"])
    def confirm_selected(self, request: HttpRequest, mails: QuerySet[OutboxMail]) -> None:
        self._act(request, mails, confirm_sent, "送信済にしました Marked as sent")

    def _act(
        self, request: HttpRequest, mails: QuerySet[OutboxMail], act: Callable[[OutboxMail], bool], said: str
    ) -> None:
        done = [mail for mail in mails if act(mail)]
        for mail in done:
            self.log_change(request, mail, said)
        left = len(mails) - len(done)
        self.message_user(request, f"{said}：{len(done)}", messages.SUCCESS if done else messages.INFO)
        if left:
            self.message_user(request, f"対象外の状態 Not in a state for this：{left}", messages.WARNING)

    def has_handle_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("notifications.change_outboxmail")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutboxMail | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutboxMail | None = None) -> bool:
        return False
