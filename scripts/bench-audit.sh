#!/usr/bin/env bash
# Seals and checks a million rows of the audit log on both databases, and keeps
# the raw output under docs/bench.
set -euo pipefail
cd "$(dirname "$0")/.."
out="docs/bench/$(date -u +%F)-audit.txt"
{
  echo "$ scripts/bench-audit.sh ($(date -u +%FT%TZ), $(nproc) CPUs, load $(cut -d' ' -f1 /proc/loadavg))"
  go test -run '^$' -bench 'Audit$' -benchtime 1x -timeout 30m -v ./biz
  go test -run '^$' -bench 'AuditRow' ./biz
} | tee "$out"
echo "kept in $out"
