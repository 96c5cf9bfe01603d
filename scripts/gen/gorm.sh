#!/usr/bin/env bash
# Writes dal/query anew: a table that left the models leaves the folder too.
set -euo pipefail
cd "$(dirname "$0")/../.."
rm -rf dal/query
go run ./scripts/gen/gormgen -out dal/query
gofmt -w dal/query
