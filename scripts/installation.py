"""The environment of an installation that lives in one data folder: its secrets are made once and kept there."""

import base64
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent


def data_dir(environ: Mapping[str, str]) -> Path:
    """The data folder that `environ` names (`DATA_DIR`; default `data` beside the code)."""
    return Path(environ.get("DATA_DIR") or BASE / "data").resolve()


def environment(environ: Mapping[str, str], port: int) -> dict[str, str]:
    """`environ` with the data folder, the address and the secrets filled in where it does not set them."""
    folder = data_dir(environ)
    filled = {"SITE_URL": f"http://127.0.0.1:{port}", **_secrets(folder / "secrets.env"), **environ}
    return filled | {
        "DATA_DIR": str(folder),
        "PORT": str(port),
        "DJANGO_SETTINGS_MODULE": environ.get("DJANGO_SETTINGS_MODULE", "config.settings"),
    }


def _secrets(path: Path) -> dict[str, str]:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made = {
            "SECRET_KEY": secrets.token_urlsafe(48),
            "FIELD_KEYS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
            "HASH_KEY": secrets.token_urlsafe(32),
        }
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.writelines(f"{name}={value}\n" for name, value in made.items())
    return dict(line.partition("=")[::2] for line in path.read_text().splitlines())
