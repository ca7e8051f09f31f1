#!/usr/bin/env bash
# Makes the virtual environment: make_venv.sh FOLDER REQUIREMENTS [PYTHON]
set -euo pipefail
venv=$1 requirements=$2 wanted=${3:-}

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python=
for candidate in $wanted python3 python3.13 python3.12 python3.11; do
    if fits "$candidate"; then python=$candidate; break; fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or newer is needed. Found: $(python3 --version 2>&1 || true)" >&2
    echo "Install one, or name it: make setup PYTHON=/path/to/python3.12" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$python has no venv module. On Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
fi

if ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    "$python" -m venv --clear "$venv"
fi
echo "Installing the packages of $requirements into $venv ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes -r "$requirements"
