#!/usr/bin/env bash
# Runs newslint and tells GitHub the outcome: annotations, summary, outputs, exit code.
# In: the NEWSLINT_* and EVENT_* variables that action.yml sets, and those that GitHub sets.
set -euo pipefail

notice() { echo "::notice title=newslint::$1"; }

fail() {
  echo "::error title=newslint::$1"
  echo "exit-code=2" >>"$GITHUB_OUTPUT"
  exit 2
}

# True where the input $1 with the value $2 is switched on.
is_on() {
  case $2 in
    true) return 0 ;;
    false) return 1 ;;
    *) fail "the input $1 is true or false, not '$2'" ;;
  esac
}

is_commit() { git rev-parse --quiet --verify "$1^{commit}" >/dev/null 2>&1; }

# Sets `base` to the revision that the change of this event starts from; empty where there is none to be found.
# In a shallow clone the base may be missing: newslint is given it all the same, and says what to do.
find_base() {
  base=
  local shallow
  shallow=$(git rev-parse --is-shallow-repository)
  if [[ $GITHUB_EVENT_NAME == merge_group ]]; then
    base=$EVENT_MERGE_GROUP_BASE
  elif [[ -n ${GITHUB_BASE_REF:-} ]]; then
    # A pull request is checked out as a merge, whose first parent is the base; so a history of two commits is enough.
    if [[ ${GITHUB_REF:-} == refs/pull/*/merge && $(git rev-parse HEAD) == "$GITHUB_SHA" ]] && is_commit "HEAD^1"; then
      base=$(git rev-parse "HEAD^1")
    else
      base=origin/$GITHUB_BASE_REF
    fi
  elif [[ $GITHUB_EVENT_NAME != push ]]; then
    return 0
  elif [[ ! $EVENT_BEFORE =~ ^0*$ ]] && { [[ $shallow == true ]] || is_commit "$EVENT_BEFORE"; }; then
    base=$EVENT_BEFORE
  elif [[ $GITHUB_REF != "refs/heads/$EVENT_DEFAULT_BRANCH" ]]; then
    base=origin/$EVENT_DEFAULT_BRANCH # a new branch, or one whose history was written anew
  fi
}

programs=$RUNNER_TEMP/newslint/bin
[[ -d $programs ]] || programs=$RUNNER_TEMP/newslint/Scripts
reports=$(mktemp -d "$RUNNER_TEMP/newslint-reports.XXXXXX")

read -r -d '' -a options <<<"$NEWSLINT_ARGS" || true
paths=()
while read -r path; do
  [[ -z $path ]] || paths+=("$path")
done <<<"$NEWSLINT_PATHS"

is_on annotations "$NEWSLINT_ANNOTATIONS" && options+=(--format github)
options+=(--output-format "json=$reports/newslint.json")
is_on summary "$NEWSLINT_SUMMARY" && options+=(--output-format "markdown=$reports/summary.md")
[[ -z $NEWSLINT_SARIF_FILE ]] || options+=(--output-format "sarif=$NEWSLINT_SARIF_FILE")
[[ -z $NEWSLINT_CONFIG ]] || options+=(--config "$NEWSLINT_CONFIG")
[[ -z $NEWSLINT_BASELINE ]] || options+=(--baseline "$NEWSLINT_BASELINE")
[[ -z $NEWSLINT_FAIL_ON ]] || options+=(--fail-on "$NEWSLINT_FAIL_ON")
if is_on changed-only "$NEWSLINT_CHANGED_ONLY"; then
  find_base
  if [[ -n $base ]]; then
    options+=(--changed-since "$base")
  else
    notice "changed-only: the event $GITHUB_EVENT_NAME names no commit to compare with; everything is checked"
  fi
fi

code=0
"$programs/newslint" check "${options[@]}" -- ${paths[@]+"${paths[@]}"} 2>"$reports/problems" || code=$?
cat "$reports/problems" >&2
if [[ ! -f $reports/newslint.json ]]; then
  # Nothing was checked; told as an annotation too, because the log is folded away.
  problem=$(grep -m 1 '^newslint: ' "$reports/problems" || head -n 1 "$reports/problems") # plugins may talk before it
  echo "::error title=newslint::${problem//%/%25}"
fi

{
  echo "exit-code=$code"
  if [[ -f $reports/newslint.json ]]; then
    count='import json, sys; print(json.load(open(sys.argv[1], encoding="utf-8"))["summary"]["findings"])'
    echo "findings=$("$programs/python" -I -c "$count" "$reports/newslint.json")"
  fi
  if [[ -n $NEWSLINT_SARIF_FILE && -f $NEWSLINT_SARIF_FILE ]]; then
    case $NEWSLINT_SARIF_FILE in
      /*) echo "sarif-file=$NEWSLINT_SARIF_FILE" ;;
      *) echo "sarif-file=$NEWSLINT_WORKING_DIRECTORY/$NEWSLINT_SARIF_FILE" ;;
    esac
  fi
} >>"$GITHUB_OUTPUT"
if [[ -f $reports/summary.md ]]; then
  cat "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$code"
