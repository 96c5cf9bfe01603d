#!/usr/bin/env bash
# Works in a queue of a million cases on both databases, and keeps the raw output
# under docs/bench.
set -euo pipefail
cd "$(dirname "$0")/.."
out="docs/bench/$(date -u +%F)-queue.txt"
{
  echo "$ scripts/bench-queue.sh ($(date -u +%FT%TZ), $(nproc) CPUs, load $(cut -d' ' -f1 /proc/loadavg))"
  go test -run '^$' -bench 'Queue$' -benchtime 1x -timeout 30m -v ./biz
} | tee "$out"
echo "kept in $out"
