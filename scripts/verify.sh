#!/usr/bin/env bash
# Generates everything anew and fails on a difference, without touching what is
# not generated: the work tree must be clean there before.
set -euo pipefail
cd "$(dirname "$0")/.."
paths=(api/model api/router api/.hz admin/model admin/router admin/.hz dal/query docs/swagger)

before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
for p in "${paths[@]}"; do
  mkdir -p "$before/$(dirname "$p")"
  cp -r "$p" "$before/$p"
done
handlers() { find api/handler admin/handler -name '*.go' | sort | xargs sha256sum; }
handlers > "$before/handlers"

make --no-print-directory gen

status=0
for p in "${paths[@]}"; do
  diff -r "$before/$p" "$p" || status=1
done
diff "$before/handlers" <(handlers) || { echo "make gen made a handler: write it and commit it"; status=1; }
if [ $status -ne 0 ]; then
  echo "Generated code is not what make gen writes: run make gen and commit." >&2
fi
exit $status
