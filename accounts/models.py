"""People who sign in."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from accounts import crypto


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
    """Account states staff and time set; a lock is kept by the login guard, not here."""

    ISSUED = "issued", "ID発行済（パスワード未登録）"
    ACTIVE = "active", "有効"
    SUSPENDED = "suspended", "利用停止"
    ERASED = "erased", "抹消"


class UserManager(BaseUserManager["User"]):
    def create_user(self, authentication_id: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(authentication_id=authentication_id, **fields)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, authentication_id: str, password: str | None = None, **fields: Any) -> "User":
        fields = {"category": Category.STAFF, "is_staff": True, "is_superuser": True, **fields}
        return self.create_user(authentication_id, password, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """A person with a 認証ID. Contact data is in `Contact`, encrypted."""

    authentication_id = models.CharField("認証ID", max_length=20, unique=True)
    category = models.CharField("利用者区分", max_length=3, choices=Category.choices)
    state = models.CharField("状態", max_length=12, choices=AccountState.choices, default=AccountState.ACTIVE)
    name = models.CharField("氏名", max_length=104, blank=True)
    kanji_name = models.CharField("氏名（漢字）", max_length=52, blank=True)
    sex = models.CharField("性別", max_length=1, blank=True)
    birth_date = models.DateField("生年月日", null=True, blank=True)
    organization = models.CharField("所属機関等", max_length=256, blank=True)
    valid_until = models.DateField("有効期限", null=True, blank=True)
    password_changed_at = models.DateTimeField("パスワード変更日時", null=True, blank=True)
    previous_login = models.DateTimeField("前回ログイン日時", null=True, blank=True)
    is_staff = models.BooleanField("入管職員", default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "authentication_id"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = "利用者 User"
        verbose_name_plural = "利用者 Users"

    def __str__(self) -> str:
        return self.authentication_id

    def get_full_name(self) -> str:
        return self.name or self.authentication_id

    def get_short_name(self) -> str:
        return self.get_full_name()


class Contact(models.Model):
    """Mail address, telephone and address of a user, encrypted; `email_hash` finds a user by address."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="contact")
    sealed = models.TextField()
    email_hash = models.CharField(max_length=64, blank=True, db_index=True)

    def __str__(self) -> str:
        return f"contact of {self.user_id}"

    @property
    def data(self) -> dict[str, str]:
        """Keys: email, phone, address_municipality, address_street, postal_code (missing when unknown)."""
        return crypto.unseal(self.sealed) or {}

    @data.setter
    def data(self, value: dict[str, str]) -> None:
        self.sealed = crypto.seal(value)
        self.email_hash = crypto.keyed_hash("email", value.get("email", "").lower())

    @property
    def email(self) -> str:
        return self.data.get("email", "")
