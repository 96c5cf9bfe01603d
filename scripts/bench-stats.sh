#!/usr/bin/env bash
# Asks for statistics over two years of days beside a million cases on both
# databases, and keeps the raw output under docs/bench.
set -euo pipefail
cd "$(dirname "$0")/.."
out="docs/bench/$(date -u +%F)-stats.txt"
{
  echo "$ scripts/bench-stats.sh ($(date -u +%FT%TZ), $(nproc) CPUs, load $(cut -d' ' -f1 /proc/loadavg))"
  go test -run '^$' -bench 'Stats$' -benchtime 1x -timeout 30m -v ./biz
} | tee "$out"
echo "kept in $out"
