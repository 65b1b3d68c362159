#!/bin/sh
# Makes the private environment; says the exact command when the system lacks something for it.
set -eu
python=${1:-}
venv=$2
if [ -z "$python" ] || ! "$python" -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] < (3, 13)))'; then
    echo "OS1 needs Python 3.11 or 3.12. Debian: apt-get install python3.11 python3.11-venv. macOS: brew install python@3.11" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing the system package python$version-venv ..."
        apt-get update -qq && apt-get install -y -qq "python$version-venv"
    else
        echo "Python's venv is missing. Run: sudo apt-get install python$version-venv" >&2
        exit 1
    fi
fi
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
