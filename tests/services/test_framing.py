"""No request can hide in another: proxy and web server, each alone, refuse a request whose end can be read in two ways.

Raw bytes, because no client sends such requests. What is hidden is a whole second request; it must get no answer.
"""

import os
import re
import shutil
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.running import wait_for
from tests.support.stack import Stack

NGINX = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
HIDDEN = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
LAST = HIDDEN.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
CHUNKED = "Transfer-Encoding: chunked"
STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
END = b"0\r\n\r\n"
REFUSED = {
    "length and chunks": (f"Content-Length: 5\r\n{CHUNKED}", END + HIDDEN),
    "chunks and length": (f"{CHUNKED}\r\nContent-Length: 5", END + HIDDEN),
    "two lengths": (f"Content-Length: 4\r\nContent-Length: {4 + len(HIDDEN)}", b"a=bc" + HIDDEN),
    "a list of lengths": (f"Content-Length: 4, {4 + len(HIDDEN)}", b"a=bc" + HIDDEN),
    "a signed length": ("Content-Length: +4", b"a=bc" + HIDDEN),
    "a negative length": ("Content-Length: -1", HIDDEN),
    "a hexadecimal length": ("Content-Length: 0x4", b"a=bc" + HIDDEN),
    "an unknown encoding": ("Transfer-Encoding: xchunked", END + HIDDEN),
    "chunks that are not last": ("Transfer-Encoding: chunked, identity", END + HIDDEN),
    "two encodings": (f"{CHUNKED}\r\n{CHUNKED}", END + HIDDEN),
    "a space before the colon": ("Transfer-Encoding : chunked", END + HIDDEN),
    "a folded line": ("Transfer-Encoding:\r\n chunked", END + HIDDEN),
    "a chunk size of letters": (CHUNKED, b"zz\r\na=bc\r\n" + END + HIDDEN),
    "a negative chunk size": (CHUNKED, b"-4\r\na=bc\r\n" + END + HIDDEN),
    "a prefixed chunk size": (CHUNKED, b"0x4\r\na=bc\r\n" + END + HIDDEN),
    "an endless chunk size": (CHUNKED, b"f" * 40 + b"\r\na=bc\r\n" + END + HIDDEN),
    "no chunk size": (CHUNKED, b"\r\na=bc\r\n" + END + HIDDEN),
    "a chunk longer than its size": (CHUNKED, b"2\r\na=bc\r\n" + END + HIDDEN),
}


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The proxy before one web server; /healthz needs no database."""
    made = Stack(tmp_path_factory.mktemp("framing"), database_url="", broker_url="")
    try:
        made.start_web(1, made.web_ports[0])
        wait_for(lambda: _is_open(made.web_ports[0]), 60)
        if NGINX:
            made._start_proxy()
        yield made
    finally:
        made.end()


@pytest.fixture(params=["proxy", "web"])
def line(request: pytest.FixtureRequest, stack: Stack) -> Iterator[socket.socket]:
    """A connection to the proxy, and one past it to the web server."""
    if request.param == "proxy" and not NGINX:
        pytest.skip("nginx is not installed")
    port = stack.ports["tls"] if request.param == "proxy" else stack.web_ports[0]
    with socket.create_connection(("127.0.0.1", port), 20) as plain:
        if request.param == "web":
            yield plain
            return
        trust = ssl.create_default_context(cafile=Path(stack.folder, "certificate.pem"))
        with trust.wrap_socket(plain, server_hostname="localhost") as sealed:
            yield sealed


@pytest.mark.parametrize(("header", "body"), REFUSED.values(), ids=REFUSED)
def test_an_ambiguous_request_is_refused_and_hides_none(line: socket.socket, header: str, body: bytes) -> None:
    """The web server may refuse twice: the form for lacking a token, then the bytes after it."""
    answers = _exchange(line, header, body)
    assert answers and min(answers) >= 400, answers


@pytest.mark.parametrize(("header", "body"), [("Content-Length: 4", b"a=bc"), (CHUNKED, b"4\r\na=bc\r\n" + END)])
def test_a_plain_request_leaves_room_for_the_next(line: socket.socket, header: str, body: bytes) -> None:
    answers = _exchange(line, header, body + LAST)
    assert len(answers) == 2 and answers[1] == 200, answers


def _exchange(line: socket.socket, header: str, body: bytes) -> list[int]:
    """The statuses of all answers to a POST with that header and everything after it, until the other side closes."""
    head = "POST /healthz HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    line.sendall(f"{head}{header}\r\n\r\n".encode() + body)
    answer = b""
    try:
        while got := line.recv(65536):
            answer += got
    except ConnectionResetError:
        pass  # closed with our bytes unread
    return [int(status) for status in STATUS.findall(answer)]


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
