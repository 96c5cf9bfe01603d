#!/usr/bin/env bash
# Writes docs/swagger anew: the API document of each door, as a Go package that
# registers it and as JSON, from doc.go and the lines above the handlers.
set -euo pipefail
cd "$(dirname "$0")/../.."

rm -rf docs/swagger
for door in app:api admin:admin; do
  name=${door%%:*} dir=${door##*:}
  .bin/swag init --quiet --dir "$dir" --generalInfo doc.go --instanceName "$name" \
    --requiredByDefault --output "docs/swagger/$name" --outputTypes go,json
done
gofmt -w docs/swagger
