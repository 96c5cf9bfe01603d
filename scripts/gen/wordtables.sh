#!/usr/bin/env bash
# Writes biz/wordfilter/tables anew, from the packages whose versions and
# checksums wordtables/package-lock.json and go.sum hold.
set -euo pipefail
cd "$(dirname "$0")/wordtables"
npm ci --silent
go run . "$@"
