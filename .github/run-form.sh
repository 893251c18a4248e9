#!/usr/bin/env bash
# What every form does: runs a command of the editor's tool, shows on the page of the run what it said, commits what it
# changed in content/ and opens the pull request; on a branch that is a request already, adds the commit to it. Then
# starts the check: what the workflow's own token does starts none by itself. A command that fails changes nothing.
#
# usage: run-form.sh <branch> <title> <command> [arguments]
# environment: GH_TOKEN, GITHUB_REF_NAME, GITHUB_STEP_SUMMARY, RUNNER_TEMP, DEFAULT_BRANCH (main), REMOVE (a file that the
# commit takes away)
set -euo pipefail
branch=$1
title=$2
shift 2
base=${DEFAULT_BRANCH:-main}
said=$RUNNER_TEMP/said.txt
why=$RUNNER_TEMP/why.txt

done=true
npm run --silent policy -- "$@" > "$said" 2> "$why" || done=false
cat "$said" "$why"
{ echo '````'; cat "$said" "$why"; echo '````'; } >> "$GITHUB_STEP_SUMMARY"
if [ "$done" = false ]; then
  echo "::error::$(head -n 1 "$why")"
  exit 1
fi

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
if [ "$GITHUB_REF_NAME" != "$base" ]; then
  branch=$GITHUB_REF_NAME
else
  git switch --quiet --create "$branch"
fi
if [ -n "${REMOVE:-}" ]; then git rm --quiet -- "$REMOVE"; fi
git add content
git commit --quiet --message "$title"
git push --quiet origin "HEAD:refs/heads/$branch"

number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')
if [ -z "$number" ]; then
  { echo '````'; cat "$said"; echo '````'; } > "$said.md"
  gh pr create --base "$base" --head "$branch" --title "$title" --body-file "$said.md"
  number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')
fi
gh workflow run check.yml --ref "$branch" --field pull_request="$number"
