#!/usr/bin/env bash
# Measures vireo against the floors and keeps the raw output under docs/bench.
# Flags go to the program: scripts/bench.sh -rounds 5 -database mysql
set -euo pipefail
cd "$(dirname "$0")/.."

make --no-print-directory build
(cd scripts/bench && go build -o ../../.bin/bench .)
out="docs/bench/$(date -u +%F)-app.txt"
mkdir -p docs/bench
./.bin/bench run -vireo .bin/vireo "$@" | tee "$out"
echo "kept in $out"
