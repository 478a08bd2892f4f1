#!/bin/sh
# The pairs as they stand, the tensest first. `detente tail` has no end; READ_SECONDS are enough for a topic of some megabytes.
set -eu
timeout "${READ_SECONDS:-20}" detente tail --topic pairs --from-beginning |
  jq --slurp --raw-output '
    group_by(.pair) | map(max_by(.as_of)) | sort_by(-.tension)[]
    | [.pair, (.tension * 10 | round / 10), .stories] | @tsv'
