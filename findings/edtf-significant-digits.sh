#!/usr/bin/env bash
# edtf.js reads how many digits of a year are significant, and bounds the year as if all were.
#
# Software  npm edtf 4.11.1
# Input     1950S2 (some year from 1900 to 1999, estimated as 1950)
# Seen      1950S2 is from 1950-01-01 to 1950-12-31; covers() denies that 1940 could be meant.
# Right     EDTF (2019-02-04), level 2, "Significant digits", and ISO 8601-2:2019: this very example is
#           "between 1900 and 1999, estimated to be 1950".
# Safe      a century or a decade (19XX, 195X), whose bounds are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  edtf@4.11.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >read.mjs <<'END'
import edtf from "edtf";
const date = edtf("1950S2");
console.log(date.type, new Date(date.min).toISOString().slice(0, 10), new Date(date.max).toISOString().slice(0, 10));
console.log("covers 1940:", date.covers(edtf("1940")), "as 19XX:", edtf("19XX").covers(edtf("1940")));
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
Year 1950-01-01 1950-12-31
covers 1940: false as 19XX: true
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Significant digits are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
