"""Where a request comes from."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def client_ip(request: HttpRequest) -> str | None:
    """The address of the client; None when it cannot be told.

    `TRUSTED_PROXIES` is how many proxies of ours stand in front: what the outermost of them wrote into
    X-Forwarded-For is believed, what a client wrote there itself is not.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.TRUSTED_PROXIES:
        hops = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
        if len(hops) >= settings.TRUSTED_PROXIES:
            address = hops[-settings.TRUSTED_PROXIES]
    try:
        return str(ip_address(address.strip().partition("%")[0]))
    except ValueError:
        return None
