#!/usr/bin/env bash
# edtfy turns an English range of days into an interval that begins in the year 25, and two years into a month of the year 16.
#
# Software  npm edtfy 0.0.8, edtf 4.11.1 to read what it writes
# Input     "25-27 May 2015" and "2015-16"
# Seen      0025/2015-05-27 and 2015/0016; "May 25, 2015" it reads rightly. Only the second is refused by edtf.js, since it
#           ends before it begins; the first passes as an interval of 1,990 years.
# Right     a tool that cannot read a phrase says so, as edtfy does for "late May 2015"; the dates that it writes are EDTF.
# Safe      look at how long an interval is before it is believed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  edtfy@0.0.8 edtf@4.11.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >read.mjs <<'END'
import edtf from "edtf";
import edtfy from "edtfy";
for (const phrase of ["May 25, 2015", "25-27 May 2015", "2015-16"]) {
  const written = (edtfy.default ?? edtfy)(phrase);
  let read = "refused";
  try {
    read = edtf(written).type;
  } catch {}
  console.log(phrase, "->", written, read);
}
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
May 25, 2015 -> 2015-05-25 Date
25-27 May 2015 -> 0025/2015-05-27 Interval
2015-16 -> 2015/0016 refused
END
)
if [ "$seen" != "$wanted" ]; then
  echo "English ranges are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
