#!/usr/bin/env bash
# A sample of the suite on a newer Django (6.1, or the one named), in an environment of its own; every warning is an error.
# It needs Python 3.12 or newer: the one PYTHON names, one on the PATH, or one of pyenv's. --python only says which.
set -euo pipefail
cd "$(dirname "$0")/.."

python=
for each in ${PYTHON:-} python3.14 python3.13 python3.12 $(ls -d ~/.pyenv/versions/3.1[2-9]*/bin/python3 2> /dev/null | sort -rV); do
    if "$each" --version > /dev/null 2>&1; then  # a name that is there may be an empty shim
        python=$each
        break
    fi
done
if [ -z "$python" ]; then
    echo "no Python 3.12 or newer runs here" >&2
    exit 1
fi
if [ "${1:-}" = --python ]; then
    echo "$python"
    exit 0
fi

version=${1:-6.1}
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$python" -m venv "$made/venv"
{
    grep -vi '^django[<>=]' requirements.in
    echo "Django~=$version.0"
    grep -v '^-r ' requirements-dev.in
} > "$made/requirements.txt"
"$made/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$made/requirements.txt"
"$made/venv/bin/python" -c 'import sys, django; print("Python", sys.version.split()[0], "Django", django.__version__)'
DJANGO_SETTINGS_MODULE=tests.settings "$made/venv/bin/python" -W error::DeprecationWarning manage.py check
"$made/venv/bin/python" -m pytest -m "not nightly and not services and not browser" \
    tests/messages tests/look tests/accounts tests/applications/test_wizard.py tests/attachments/test_photo_check.py \
    tests/bulk_upload/test_reading.py tests/config
