"""People who sign in."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from accounts.identifiers import MAX_LENGTH, canonical_id
from accounts.models.organization import Organization
from messages import clock


class Category(models.TextChoices):
    """利用者区分 (behaviour 1.1)."""

    FOREIGN_NATIONAL = "FGN", "外国人本人"
    REPRESENTATIVE = "REP", "法定代理人"
    RELATIVE = "FAM", "親族"
    LEGAL_PROFESSIONAL = "LAW", "弁護士・行政書士"
    ORGANIZATION = "ORG", "所属機関の職員"
    PUBLIC_INTEREST = "PIC", "公益法人の職員"
    SUPPORT_ORGANIZATION = "RSO", "登録支援機関の職員"
    COE_RECIPIENT = "CRC", "（窓口申請）在留資格認定証明書電子交付希望者"
    STAFF = "STF", "入管職員"


class AccountState(models.TextChoices):
    """Account states staff and time set; a lock is kept by `accounts.lockout`, not here."""

    ISSUED = "issued", "ID発行済（パスワード未登録）"
    ACTIVE = "active", "有効"
    SUSPENDED = "suspended", "利用停止"
    ERASED = "erased", "抹消"


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(authentication_id=canonical_id(username or ""))

    def create_user(self, authentication_id: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(authentication_id=authentication_id, **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, authentication_id: str, password: str | None = None, **fields: Any) -> "User":
        fields = {"category": Category.STAFF, "is_staff": True, "is_superuser": True, **fields}
        return self.create_user(authentication_id, password, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """A person with a 認証ID. Contact data is in `Contact`, encrypted.

    `password_warned`: days before its end at which the person was last told about it (0: not yet). `link_version`:
    raised whenever the links sent so far must stop working. `lock_told_at`: when a mail last told of a lock.
    """

    authentication_id = models.CharField("認証ID", max_length=MAX_LENGTH, unique=True)
    category = models.CharField("利用者区分", max_length=3, choices=Category.choices)
    state = models.CharField("状態", max_length=12, choices=AccountState.choices, default=AccountState.ACTIVE)
    name = models.CharField("氏名", max_length=104, blank=True)
    kanji_name = models.CharField("氏名（漢字）", max_length=52, blank=True)
    sex = models.CharField("性別", max_length=1, blank=True)
    birth_date = models.DateField("生年月日", null=True, blank=True)
    organization = models.CharField("所属機関等", max_length=256, blank=True)
    member_of = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        verbose_name="利用申出の機関",
        related_name="members",
    )
    certificate_number = models.CharField("申請等取次者証明書番号", max_length=12, blank=True)
    valid_until = models.DateField("有効期限", null=True, blank=True)
    password_changed_at = models.DateTimeField("パスワード変更日時", null=True, blank=True)
    password_warned = models.PositiveSmallIntegerField(default=0)
    link_version = models.PositiveIntegerField(default=0)
    lock_told_at = models.DateTimeField(null=True, blank=True)
    reminder_mails = models.BooleanField("期限のお知らせメール", default=True)
    language = models.CharField("言語", max_length=10, default="ja")
    previous_login = models.DateTimeField("前回ログイン日時", null=True, blank=True)
    is_staff = models.BooleanField("入管職員", default=False)
    date_joined = models.DateTimeField("登録日時", auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "authentication_id"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = "利用者 User"
        verbose_name_plural = "利用者 Users"
        permissions = [("manage_user", "Can change the state of accounts")]
        constraints = [
            models.UniqueConstraint(
                fields=["certificate_number"],
                condition=~models.Q(certificate_number="") & ~models.Q(state="erased"),
                name="one_account_a_certificate",
            )
        ]

    def __str__(self) -> str:
        return self.authentication_id

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores the id in its one spelling. After `set_password` the year begins anew and old links are void."""
        self.authentication_id = canonical_id(self.authentication_id)
        if getattr(self, "_password", None) is not None:
            self.password_changed_at, self.password_warned = clock.now(), 0
            self.link_version += 1
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        return self.name or self.authentication_id

    def get_short_name(self) -> str:
        return self.get_full_name()
