"""The files of the repository, as git lists them (new ones too, unless ignored)."""

import subprocess
from functools import cache
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent.parent
ROOMS = ("config", "coe_receipt", "bulk_upload", "attachments", "applications", "accounts", "messages")
BINARY = {".png", ".jpg", ".ico", ".woff", ".woff2", ".ttf", ".otf", ".pdf", ".xlsx", ".gz", ".bin", ".webp"}


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository, relative to its top."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=BASE, capture_output=True, check=True).stdout.decode()
    return tuple(Path(name) for name in sorted(listed.split("\0")) if name and (BASE / name).is_file())


@cache
def text(path: Path) -> str:
    """The text of a file; "" for pictures, fonts and the like."""
    if path.suffix in BINARY:
        return ""
    return (BASE / path).read_text(encoding="utf-8", errors="replace")


def of_kind(suffix: str, *folders: str) -> list[Path]:
    """The files with that suffix in those top folders (in all, when none is named)."""
    return [path for path in files() if path.suffix == suffix and (not folders or path.parts[0] in folders)]
