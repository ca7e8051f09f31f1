"""`python -m scripts.healthy PORT`: ends with 0 when the web server of this machine can do its work."""

import http.client
import os
import sys


def healthy(port: int, host: str) -> bool:
    """Whether /readyz answers 200 when asked as `host` (one of ALLOWED_HOSTS)."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        connection.request("GET", "/readyz", headers={"Host": host})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    host = os.environ.get("ALLOWED_HOSTS", "127.0.0.1").partition(",")[0]
    sys.exit(not healthy(int(sys.argv[1]), host))
