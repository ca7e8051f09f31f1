"""The second factor of staff: a one-time code from an app on their phone (decision 39), by `STAFF_TOTP`."""

import base64
from typing import Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django_otp import login
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import User

PAGE, PICTURE = "staff-code", "staff-code-qr"


def asked_first(request: HttpRequest, user: Any) -> HttpResponse | None:
    """The way to the page of the code for staff who have not given it in this session; None for everybody else."""
    if not is_needed(user):
        return None
    match = request.resolver_match
    return None if match and match.url_name in (PAGE, PICTURE) else redirect(PAGE)


def is_needed(user: Any) -> bool:
    """Whether this person still has to give the code."""
    return bool(settings.STAFF_TOTP and user.is_staff and not user.is_verified())


def device_of(user: User) -> TOTPDevice:
    """The person's device; a new one, not confirmed yet, when there is none."""
    known = TOTPDevice.objects.filter(user=user).order_by("-confirmed").first()
    return known or TOTPDevice.objects.create(user=user, name="staff", confirmed=False)


def secret_of(device: TOTPDevice) -> str:
    """What is typed into the app, in groups of four; only shown until the first right code."""
    text = base64.b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def to_scan(device: TOTPDevice) -> str:
    """The address an authenticator app reads from the QR code: key, 認証ID and the name of the system."""
    name = settings.SITE["name_en"]
    label = quote(f"{name}:{device.user.get_username()}")
    key = base64.b32encode(device.bin_key).decode().rstrip("=")
    return f"otpauth://totp/{label}?{urlencode({'secret': key, 'issuer': name}, quote_via=quote)}"


def give(request: HttpRequest, device: TOTPDevice, code: str) -> bool:
    """Judge a code; a right one confirms the device and lets the session in. Wrong ones slow the next down."""
    if not device.verify_is_allowed()[0] or not device.verify_token(code.strip()):
        return False
    if not device.confirmed:
        device.confirmed = True
        device.save(update_fields=["confirmed"])
    login(request, device)
    return True


def forget(user: User) -> None:
    """A lost phone: the next login registers another one."""
    TOTPDevice.objects.filter(user=user).delete()
