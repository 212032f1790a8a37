#!/usr/bin/env bash
# citation-js exports only the first of several publishers, places and languages that it has read.
#
# Software  npm @citation-js/core 0.9.0, @citation-js/plugin-bibtex 0.9.0, @citation-js/plugin-csl 0.9.0; Debian 12's pandoc
#           2.17.1.1-2~deb12u1
# Input     publisher = {Press and House}, location = {Astana and Paris}
# Seen      within the library both are lists; the CSL JSON that it gives out has "Press" and "Astana". pandoc gives
#           "Press; House" and "Astana; Paris".
# Right     the biblatex manual, "Data Types" (literal lists): the parts between "and" are all meant. CSL-JSON schema of
#           1.0.2: publisher and publisher-place are one text each, so a reader joins them.
# Safe      one value in each field; an "and" that belongs to a name stands in braces.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0 libyaml-0-2 libffi8 libgmp10 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done
read_pandoc() { LD_LIBRARY_PATH=$folder/usr/lib/x86_64-linux-gnu usr/bin/pandoc --data-dir=usr/share/pandoc/data "$@"; }

cat >works.bib <<'END'
@book{a, title = {T}, publisher = {Press and House}, location = {Astana and Paris}, date = {2015}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
const read = new Cite(readFileSync("works.bib", "utf8"));
const print = (when, work) => console.log(when, JSON.stringify([work.publisher, work["publisher-place"]]));
print("read    ", read.data[0]);
print("exported", JSON.parse(read.format("data", { format: "text" }))[0]);
END
cat >pandoc.cjs <<'END'
const [work] = require("./pandoc.json");
console.log("pandoc  ", JSON.stringify([work.publisher, work["publisher-place"]]));
END
seen=$(node read.mjs && read_pandoc -f biblatex -t csljson works.bib >pandoc.json && node pandoc.cjs)

wanted=$(cat <<'END'
read     [["Press","House"],["Astana","Paris"]]
exported ["Press","Astana"]
pandoc   ["Press; House","Astana; Paris"]
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Several publishers are no longer exported as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
