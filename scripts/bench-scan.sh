#!/usr/bin/env bash
# Tries words on a million comments and 100,000 videos, applies them and takes them
# back, on both databases, while the app is used. The raw output is kept under
# docs/bench.
set -euo pipefail
cd "$(dirname "$0")/.."
out="docs/bench/$(date -u +%F)-scan.txt"
{
  echo "$ scripts/bench-scan.sh ($(date -u +%FT%TZ), $(nproc) CPUs, load $(cut -d' ' -f1 /proc/loadavg))"
  go test -run '^$' -bench 'History$' -benchtime 1x -timeout 60m -v . | grep --line-buffered -v 'level=INFO\|level=WARN'
} | tee "$out"
echo "kept in $out"
