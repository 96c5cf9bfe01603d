#!/usr/bin/env bash
# Looks for waves and near copies among a million comments and a hundred thousand
# videos on both databases, and measures near copies that ffmpeg makes; keeps the raw
# output under docs/bench.
set -euo pipefail
cd "$(dirname "$0")/.."
out="docs/bench/$(date -u +%F)-waves.txt"
{
  echo "$ scripts/bench-waves.sh ($(date -u +%FT%TZ), $(nproc) CPUs, load $(cut -d' ' -f1 /proc/loadavg))"
  go test -run '^$' -bench 'Waves$' -benchtime 1x -timeout 40m -v ./biz
  go test -run '^$' -bench 'Frames$' -benchtime 20x ./biz/media
  VIREO_TEST_SCENES="${SCENES:-20}" go test -run 'TestNearCopies$' -timeout 40m -v ./biz/media
} | tee "$out"
echo "kept in $out"
