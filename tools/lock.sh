#!/bin/sh
# Writes requirements/*.txt anew from pyproject.toml: exact versions with hashes, none younger than a week.
set -eu
week_ago=$(python3 -c 'import datetime as d; print((d.datetime.now(d.UTC) - d.timedelta(7)).strftime("%Y-%m-%dT00:00:00Z"))')
compile="uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url
  --no-emit-find-links --no-header --no-annotate --exclude-newer $week_ago"
$compile pyproject.toml --extra build -o requirements/run.txt
$compile pyproject.toml --extra build --extra dev -c requirements/run.txt -o requirements/dev.txt
