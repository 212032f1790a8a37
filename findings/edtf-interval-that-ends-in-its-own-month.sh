#!/usr/bin/env bash
# edtf.js refuses intervals that end in the same month or year in which they begin, if the end is told less exactly.
#
# Software  npm edtf 4.11.1
# Input     2015-05-25/2015-05 (from the 25th to some day of May), 2015-05-25/2015, and 2004-02-01/2005 to compare
# Seen      the first two: "invalid upper bound"; the third is read. The end is compared by its first day, not by its last.
# Right     EDTF (2019-02-04) and ISO 8601-2:2019, level 0, "Time Interval": start and end may differ in precision, with
#           2004-02-01/2005 as an example; the end is not before the start if any day of it is not.
# Safe      an end as exact as the start.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  edtf@4.11.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >read.mjs <<'END'
import edtf from "edtf";
for (const written of ["2004-02-01/2005", "2015-05-25/2015", "2015-05-25/2015-05"]) {
  try {
    console.log(written, new Date(edtf(written).max).toISOString().slice(0, 10));
  } catch (error) {
    console.log(written, error.message);
  }
}
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
2004-02-01/2005 2005-12-31
2015-05-25/2015 invalid upper bound: 2015
2015-05-25/2015-05 invalid upper bound: 2015-05
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Such intervals are no longer refused as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
