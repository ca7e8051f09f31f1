#!/usr/bin/env bash
# A sample of the suite on Django 6.0, in an environment of its own; every warning is an error.
set -euo pipefail
cd "$(dirname "$0")/.."

python=python3.13
"$python" --version > /dev/null 2>&1 || python=python3.12
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$python" -m venv "$made/venv"
{
    grep -vi '^django[<>=]' requirements.in
    echo 'Django>=6.0a1,<6.1'
    grep -v '^-r ' requirements-dev.in
} > "$made/requirements.txt"
"$made/venv/bin/pip" install --quiet --disable-pip-version-check --pre --requirement "$made/requirements.txt"
"$made/venv/bin/python" -c 'import django; print("Django", django.__version__)'
DJANGO_SETTINGS_MODULE=tests.settings "$made/venv/bin/python" -W error::DeprecationWarning manage.py check
"$made/venv/bin/python" -m pytest -m "not nightly and not services and not browser" \
    tests/messages tests/look tests/accounts/test_login.py tests/accounts/test_page_token.py tests/applications/test_wizard.py
