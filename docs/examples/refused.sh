#!/bin/sh
# Why records were refused, and how many of each kind.
set -eu
detente dead-letters list --format jsonl |
  jq --slurp --raw-output 'group_by(.reason)[] | [length, .[0].reason, .[0].message] | @tsv'
