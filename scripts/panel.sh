#!/usr/bin/env bash
# What make does with the panel: build, verify, test, contract, e2e, shots, bench.
set -euo pipefail
panel="$(cd "$(dirname "$0")/../admin/panel" && pwd)"

# install fetches the pinned packages into a folder, unless they are there.
install() {
  if ! cmp -s "$1/package-lock.json" "$1/node_modules/.installed"; then
    (cd "$1" && npm ci --no-audit --no-fund --ignore-scripts)
    cp "$1/package-lock.json" "$1/node_modules/.installed"
  fi
}

# verify builds in a copy, elsewhere, so that the folder's name is in nothing.
verify() {
  (cd "$panel" && npm run -s types -- --check)
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
  tar -C "$panel" --exclude=./node_modules --exclude=./dist -cf - . | tar -C "$copy" -xf -
  cp -al "$panel/node_modules" "$copy/node_modules" 2>/dev/null || { rm -rf "$copy/node_modules" && cp -r "$panel/node_modules" "$copy/node_modules"; }
  (cd "$copy" && npm run -s build >/dev/null)
  diff -rq "$copy/dist" "$panel/dist" || { echo "admin/panel/dist is not what make panel writes: run it and commit." >&2; exit 1; }
}

# bench measures how long lists take, and keeps the output under docs/bench.
bench() {
  out="../../docs/bench/$(date -u +%F)-panel.txt"
  {
    echo "$ make panel-bench ($(date -u +%FT%TZ), $(nproc) CPUs, load $(cut -d' ' -f1 /proc/loadavg))"
    npm run -s e2e -- bench
  } | tee "$out"
  echo "kept in docs/bench"
}

install "$panel"
cd "$panel"
case "$1" in
  build) npm run -s build && npm run -s budget ;;
  verify) verify ;;
  test) npm run -s check && npm run -s test && npm run -s budget ;;
  contract) npm run -s contract ;;
  e2e) npm run -s e2e -- "${@:2}" ;;
  shots) npm run -s shots ;;
  bench) bench ;;
  *) echo "panel.sh build|verify|test|contract|e2e|shots|bench" >&2; exit 2 ;;
esac
