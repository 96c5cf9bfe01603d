#!/usr/bin/env bash
# Generates the Hertz model and router of each door from its thrift files, and
# a handler file for each new method. Existing handlers are left as they are.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/.bin:$PATH"

for door in app:api admin:admin; do
  idl=${door%%:*} dir=${door##*:}
  # A file that left the IDL must leave the generated folders too.
  rm -rf "$dir/model" "$dir/router"
  # One run per service: thriftgo takes one file at a time.
  for f in $(grep -l '^service ' idl/"$idl"/*.thrift); do
    (cd "$dir" && hz update --idl "../$f" \
      --module "vireo/$dir" --sort_router -t template=raw_struct \
      --handler_by_method --customize_package ../scripts/gen/hz-package.yaml)
  done
done
# hz imports what only a service names; goimports takes that out again.
goimports -w api/model api/router admin/model admin/router
