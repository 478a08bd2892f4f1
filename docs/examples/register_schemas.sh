#!/bin/sh
# Register the schemas of the values with a schema registry that speaks Confluent's API: REGISTRY=http://… sh register_schemas.sh
set -eu
contracts=${CONTRACTS:-docs/contracts}
for name in articles scores pairs follow-ups alerts; do
  jq --compact-output '{schemaType: "JSON", schema: tojson}' "$contracts/$name.schema.json" |
    curl --fail --silent --show-error --header 'content-type: application/vnd.schemaregistry.v1+json' \
      --data @- "${REGISTRY:?the address of the registry}/subjects/${PREFIX:-detente}.$name-value/versions"
  echo
done
