#!/usr/bin/env bash
# Makes TypeScript types from the OpenAPI documents and compiles a client that
# uses them.
set -euo pipefail
cd "$(dirname "$0")"

if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --no-audit --no-fund --ignore-scripts
  cp package-lock.json node_modules/.installed
fi
rm -rf gen
mkdir gen
(cd ../.. && go run ./scripts/gen/openapi -out scripts/tsclient/gen)
for door in app admin; do
  npx --no-install openapi-typescript "gen/$door.json" -o "gen/$door.ts"
done
npx --no-install tsc --project .
