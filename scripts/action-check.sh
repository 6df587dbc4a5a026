#!/bin/sh
# The second step of action.yml: annotations on the lines of the texts, a summary of the job, a SARIF report. The exit status is
# that of claimdiff.
set -eu

# A value of several lines is several arguments, and nothing in it is a pattern.
set -f
IFS='
'
set -- check --format github --output "markdown=$RUNNER_TEMP/claimdiff.md"
if [ -n "$CLAIMDIFF_SARIF" ]; then set -- "$@" --output "sarif=$CLAIMDIFF_SARIF"; fi
for source in $CLAIMDIFF_AGAINST; do set -- "$@" --against "$source"; done
# shellcheck disable=SC2086
set -- "$@" $CLAIMDIFF_ARGS -- $CLAIMDIFF_PATHS

status=0
claimdiff "$@" || status=$?
echo "status=$status" >>"$GITHUB_OUTPUT"
# A step's summary may hold one MiB.
if [ -f "$RUNNER_TEMP/claimdiff.md" ]; then head -c 1000000 "$RUNNER_TEMP/claimdiff.md" >>"$GITHUB_STEP_SUMMARY"; fi
exit "$status"
