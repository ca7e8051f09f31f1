"""Tests talk to this machine only, and to the services they were given."""

import ipaddress
import os
import socket
from typing import Any
from urllib.parse import urlsplit

_connect = socket.socket.connect
_given = {urlsplit(os.environ.get(name, "")).hostname for name in ("TEST_DATABASE_URL", "TEST_REDIS_URL")}


def _is_near(host: str) -> bool:
    if host == "localhost" or host in _given:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def connect_nearby(self: socket.socket, address: Any) -> None:
    """Stands in for `socket.connect`: raises for every address beyond this machine."""
    if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_near(address[0]):
        raise AssertionError(f"a test tried to reach {address[0]}")
    _connect(self, address)
