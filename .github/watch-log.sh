#!/usr/bin/env bash
# Compares the log online with the one seen last, and keeps one issue about it; the checkpoint seen is replaced only where
# all holds. The script that looks is the one of the repository, not the one of the site.
#
# usage: watch-log.sh <file with the checkpoint seen last>
# environment: GH_TOKEN, REPOSITORY, RUN_URL, RUNNER_TEMP
set -euo pipefail
seen=$1
report=$RUNNER_TEMP/log.md
url=$(sed -nE 's/^url: *["'\'']?([^"'\'' ]+).*/\1/p' content/site.yaml)
base=$(sed -nE 's/^base: *["'\'']?([^"'\'' ]+).*/\1/p' content/site.yaml)
arguments=(--seen "$seen" --lang ru)
if [ -f content/editions.log.json ]; then
  key=$(jq --raw-output '.keys[-1].key // empty' content/editions.log.json)
  if [ -n "$key" ]; then arguments+=(--key "$key"); fi
fi
state=fine
{
  echo '````'
  node public/verify.mjs "$url${base:-/docs}/" "${arguments[@]}" 2>&1 || state=wrong
  echo '````'
} > "$report"
cat "$report"
TITLE='Журнал на сайте – не тот, что был' FINE='Журнал на сайте снова продолжает прежний.' .github/alarm.sh "$state" "$report"
