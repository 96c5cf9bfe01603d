#!/usr/bin/env bash
# Runs one of this folder's scripts: run.sh swagger.mjs http://127.0.0.1:8080 <token>
# CHROMIUM names the browser; else it is looked for on the PATH.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

if ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed"; then
  (cd "$here" && npm ci --no-audit --no-fund --ignore-scripts)
  cp "$here/package-lock.json" "$here/node_modules/.installed"
fi
if [ -z "${CHROMIUM:-}" ]; then
  CHROMIUM="$(command -v chromium || command -v chromium-browser || command -v google-chrome)" ||
    { echo "no chromium on the PATH; set CHROMIUM" >&2; exit 1; }
fi
export CHROMIUM
script="$1"
shift
exec node "$here/$script" "$@"
