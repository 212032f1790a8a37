#!/usr/bin/env bash
# edtf.js writes times in a form that its own standard does not have, and in another time zone, so a day can change.
#
# Software  npm edtf 4.11.1
# Input     2015-05-25T23:30:00-06:00
# Seen      its edtf is 2015-05-26T05:30:00.000Z: the offset is gone, the day is the next, and there are fractions of a second.
#           A time without offset, 2015-05-25T10:00:00, comes back as 10:00 in UTC.
# Right     EDTF (2019-02-04), level 0, "Date and Time": seconds without fractions, with Z, an offset or nothing; local time
#           without offset is local.
# Safe      keep the text that was read; do not print the library's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  edtf@4.11.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >read.mjs <<'END'
import edtf from "edtf";
for (const written of ["2015-05-25T23:30:00-06:00", "2015-05-25T10:00:00"]) console.log(written, edtf(written).edtf);
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
2015-05-25T23:30:00-06:00 2015-05-26T05:30:00.000Z
2015-05-25T10:00:00 2015-05-25T10:00:00.000Z
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Times are no longer written as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
