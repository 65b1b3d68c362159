#!/bin/sh
# A browser for the browser tests. Never fails: without one those tests are skipped, and say so.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests (about 400 MB, once) ..."
    export DEBIAN_FRONTEND=noninteractive
    if apt-get update -q >/dev/null && apt-get install -qq -y --no-install-recommends chromium >/dev/null; then
        exit 0
    fi
    echo "Chromium could not be installed; the browser tests will be skipped. To try again: apt-get install chromium"
elif command -v apt-get >/dev/null 2>&1; then
    echo "No Chromium or Chrome was found; the browser tests will be skipped. To have them: sudo apt-get install chromium"
else
    echo "No Chromium or Chrome was found; the browser tests will be skipped. To have them, install either one."
fi
exit 0
