#!/usr/bin/env bash
# The npm reader of Data Packages calls a package invalid that names itself as version 2 and refers to itself as version 2 has it.
#
# Software  npm datapackage 1.1.10
# Input     a table whose column "follows" refers to its own "id", written in three ways: without a resource (version 2), with an
#           empty one (version 1), and with the table's own name
# Seen      without: invalid ("Resource "events" validation error(s)"); empty and own name: valid, and relations are followed.
# Right     Data Package 2.0, Table Schema, "foreignKeys": a reference to the table itself must leave the resource out.
#           Table Schema 1.0 has an empty name there.
# Safe      none that both standards have: put the empty name in before this library reads the package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  datapackage@1.1.10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

printf 'id,follows\na,\nb,a\n' >events.csv
cat >read.cjs <<'END'
const { Package } = require("datapackage");
(async () => {
  for (const [way, reference] of [["without", {}], ["empty", { resource: "" }], ["own name", { resource: "events" }]]) {
    const foreignKeys = [{ fields: "follows", reference: { ...reference, fields: "id" } }];
    const fields = [{ name: "id", type: "string" }, { name: "follows", type: "string" }];
    const schema = { fields, foreignKeys, missingValues: [""] };
    const resource = { name: "events", profile: "tabular-data-resource", path: "events.csv", schema };
    const profile = "https://datapackage.org/profiles/2.0/datapackage.json";
    const found = await Package.load({ $schema: profile, name: "a", resources: [resource] }, { basePath: "." });
    const rows = found.valid ? await found.resources[0].read({ keyed: true, relations: true }) : [];
    console.log(way, found.valid, rows.length > 0 ? rows[1].follows.id : "");
  }
})();
END
seen=$(node read.cjs | sed 's/ *$//')

wanted=$(cat <<'END'
without false
empty true a
own name true a
END
)
if [ "$seen" != "$wanted" ]; then
  echo "References of a table to itself are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
