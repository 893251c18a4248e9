#!/usr/bin/env bash
# Keeps one issue that says that the site does not show what is in force: opens it, keeps its words up to date, and closes
# it once all is well again.
#
# usage: alarm.sh <fine|wrong> <file with the report, Markdown>
# environment: GH_TOKEN, REPOSITORY (owner/name), RUN_URL; TITLE of the issue and what is said when it closes (FINE), where it is about something else
# than whether the site shows what is in force
set -euo pipefail
state=$1
report=$2
title=${TITLE:-Сайт показывает не то, что действует}

last=
if [ -z "${TITLE:-}" ]; then last=$(gh run list --repo "$REPOSITORY" --workflow publish.yml --status completed --limit 1 --json conclusion,url --jq '.[0] | select(.conclusion == "failure") | .url'); fi
if [ -n "$last" ]; then
  state=wrong
  printf '\nПоследняя сборка сайта не удалась: %s\n' "$last" >> "$report"
fi
if [ ! -s "$report" ]; then
  state=wrong
  printf '**Сверить сайт с календарём не удалось.** Журнал: %s\n' "$RUN_URL" > "$report"
fi

number=$(gh issue list --repo "$REPOSITORY" --state open --limit 200 --json number,title | jq --raw-output --arg title "$title" '[.[] | select(.title == $title) | .number][0] // empty')
if [ "$state" = fine ]; then
  if [ -n "$number" ]; then gh issue close "$number" --repo "$REPOSITORY" --comment "${FINE:-На сайте снова то, что действует по календарю.}"; fi
elif [ -n "$number" ]; then
  gh issue edit "$number" --repo "$REPOSITORY" --body-file "$report"
else
  gh issue create --repo "$REPOSITORY" --title "$title" --body-file "$report"
fi
