#!/usr/bin/env bash
# Measures the word filter beside the rune loop and other Go libraries, and keeps
# the raw output under docs/bench. The first lines name the Go version and the
# processor's model. Flags go to the program: scripts/bench-words.sh -rounds 5
# It fails when our hits are not those of a naive search, never because of time.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p .bin docs/bench
(cd scripts/bench/wordfilter && go build -o ../../../.bin/bench-words .)
out="docs/bench/$(date -u +%F)-wordfilter.txt"
./.bin/bench-words -bars "$@" | tee "$out"
echo "kept in $out"
