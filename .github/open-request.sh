#!/usr/bin/env bash
# Commits what a form changed in content/ and opens its pull request; on a branch that is a request already, adds the
# commit to it. Then starts the check: what the workflow's own token does starts none by itself.
#
# usage: open-request.sh <branch> <title> <file with what the command said>
# environment: GH_TOKEN, GITHUB_REF_NAME, DEFAULT_BRANCH (main)
set -euo pipefail
branch=$1
title=$2
said=$3
base=${DEFAULT_BRANCH:-main}

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'

if [ "$GITHUB_REF_NAME" != "$base" ]; then
  branch=$GITHUB_REF_NAME
else
  git switch --create "$branch"
fi
git add content
git commit --message "$title"
git push origin "HEAD:refs/heads/$branch"

number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')
if [ -z "$number" ]; then
  { echo '```'; cat "$said"; echo '```'; } > "$said.md"
  gh pr create --base "$base" --head "$branch" --title "$title" --body-file "$said.md"
  number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')
fi
gh workflow run check.yml --ref "$branch" --field pull_request="$number"
