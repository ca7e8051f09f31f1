"""A Chromium and a Japanese font for the browser tests: those installed, else the system's packages, else Playwright's.

`python -m scripts.browser` makes sure that both are there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Path of a Chromium: the one `CHROMIUM` names, one on the PATH, or the one Playwright installed."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def has_japanese_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=ja"], capture_output=True, check=False).stdout.strip())


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install_packages(*packages: str) -> bool:
    """Whether the system's package manager installed them; needs root, or sudo without a password."""
    if not shutil.which("apt-get"):
        return False
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    try:
        subprocess.run([*apt, "update"], check=False, stdin=subprocess.DEVNULL)
        return subprocess.run(install, check=False, stdin=subprocess.DEVNULL).returncode == 0
    except FileNotFoundError:
        return False


def _install_playwrights() -> bool:
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode == 0


def main() -> None:
    if not find_chromium() and not _install_packages("chromium") and not _install_playwrights():
        sys.exit("No Chromium for the browser tests. Install one, or name it: make test CHROMIUM=/path/to/chrome")
    if not has_japanese_font() and not _install_packages("fontconfig", "fonts-ipaexfont"):
        sys.exit("No Japanese font for the browser tests. Install one, for example the package fonts-ipaexfont.")


if __name__ == "__main__":
    main()
